/** An issue as people name it, taken apart. */
export interface IssueReference {
  /** Number or short id (`SHOP-12`). */
  readonly issueId: string;
  /** Slug, where the reference names one. */
  readonly organization?: string;
}

const isId = (text: string): boolean => /^(\d+|[\w-]+-[a-z\d]+)$/i.test(text);

const saasHost = /^((?<organization>[\w-]+)\.)?sentry\.io$/;

/** Hosts of sentry.io that are regions or services, not organizations. */
const isRegion = (name: string): boolean => /^(us|de|www)\d*$/.test(name);

const isSameSentry = (one: string, other: string): boolean =>
  one === other || (saasHost.test(one) && saasHost.test(other));

const readUrl = (text: string, baseUrl: string): IssueReference | undefined => {
  if (!URL.canParse(text)) return undefined;
  const { hostname, host, pathname } = new URL(text);
  const base = new URL(baseUrl);
  // The same number is another issue in another Sentry.
  if (!isSameSentry(host, base.host)) return undefined;
  const place = /\/(?:organizations\/(?<organization>[\w-]+)\/)?issues\/(?<issueId>[\w-]+)/.exec(
    pathname,
  )?.groups;
  const issueId = place?.['issueId'] ?? '';
  if (!isId(issueId)) return undefined;
  const subdomain = saasHost.exec(hostname)?.groups?.['organization'];
  const organization =
    place?.['organization'] ?? (subdomain && !isRegion(subdomain) ? subdomain : undefined);
  return { issueId, ...(organization && { organization }) };
};

/**
 * Reads a number, a short id or the address of an issue's page in the Sentry of `baseUrl`;
 * undefined for anything else. Only the address's text is used: nothing is ever sent to it.
 */
export const readIssueReference = (
  reference: string | number,
  baseUrl: string,
): IssueReference | undefined => {
  const text = String(reference).trim();
  return isId(text) ? { issueId: text } : readUrl(text, baseUrl);
};
