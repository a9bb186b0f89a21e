/** Takes secrets out of a text and bounds its length. */
export type Redact = (text: string) => string;

const longestText = 1000;

/**
 * Replaces the given secrets, as they are and percent-encoded, and everything that looks like a
 * Sentry token. Secrets under eight characters stay, or words of the text would vanish.
 */
export const createRedact = (secrets: readonly string[]): Redact => {
  const forms = secrets.flatMap((secret) =>
    secret.length < 8
      ? []
      : [secret, encodeURIComponent(secret)].map((form) => form.replaceAll(/\W/g, String.raw`\$&`)),
  );
  const pattern = new RegExp([...forms, 'sntry[a-z]?_[^\\s"\'<>]+'].join('|'), 'gi');
  return (text) => text.replace(pattern, '[redacted]').slice(0, longestText);
};
