/** What the address of a page of Sentry shows. */
export interface AlertPage {
  /** A monitor or an alert of today, or a rule of the old kind, whose id is another one. */
  readonly kind: 'monitor' | 'alert' | 'issue-rule' | 'metric-rule';
  /** Its id there. */
  readonly id: string;
  /** Slug of the organization. */
  readonly organization: string;
  /** Slug of the project, where the address has it. */
  readonly project?: string;
}

/** Pages, the longest paths first (getsentry/sentry: static/app/router/routes.tsx). */
const PAGES: readonly (readonly [kind: AlertPage['kind'], path: RegExp])[] = [
  ['alert', /^\/(?:issues\/)?monitors\/alerts\/(?<id>\d+)\//],
  ['monitor', /^\/(?:issues\/)?monitors\/(?<id>\d+)\//],
  ['metric-rule', /^\/(?:issues\/)?alerts\/rules\/details\/(?<id>\d+)\//],
  ['metric-rule', /^\/(?:issues\/)?alerts\/metric-rules\/(?<project>[^/]+)\/(?<id>\d+)\//],
  ['issue-rule', /^\/(?:issues\/)?alerts\/rules\/(?<project>[^/]+)\/(?<id>\d+)\//],
];

/**
 * What a page shows, by the address in the browser: `https://acme.sentry.io/monitors/alerts/7/`, or with
 * `/organizations/acme` where the organization is not part of the host. Undefined for any other page.
 */
export function readAlertAddress(address: string): AlertPage | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const inPath = /^\/organizations\/([^/]+)(\/.*)$/.exec(pathname);
  const inHost = /^([^.]+)\.sentry\.io$/.exec(hostname)?.[1];
  const organization = inPath?.[1] ?? inHost;
  if (organization === undefined) return undefined;
  const path = `${inPath?.[2] ?? pathname}/`;
  for (const [kind, pattern] of PAGES) {
    const { id, project } = pattern.exec(path)?.groups ?? {};
    if (id !== undefined) return { kind, id, organization, ...(project ? { project } : {}) };
  }
  return undefined;
}
