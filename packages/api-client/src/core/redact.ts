/** Makes text fit to be shown: no secret, no control character. */
export type Redact = (text: string) => string;

const escapePattern = (text: string): string => text.replaceAll(/\W/g, String.raw`\$&`);

/**
 * Replaces the given secrets, as they are and percent-encoded, and everything that looks like a
 * Sentry token. Secrets under eight characters stay, or words of the text would vanish.
 */
export const createRedact = (secrets: readonly string[]): Redact => {
  const forms = secrets
    .filter((secret) => secret.length > 7)
    .flatMap((secret) => [secret, encodeURIComponent(secret)].map(escapePattern));
  const pattern = new RegExp([...forms, String.raw`sntry[a-z]?_[\w.~+/=%-]+`].join('|'), 'gi');
  return (text) =>
    // eslint-disable-next-line no-control-regex -- control characters are what it removes
    text.replace(pattern, '[redacted]').replaceAll(/[\u0000-\u001F\u007F-\u009F]+/g, ' ');
};
