/** Takes secrets out of a text and bounds its length. */
export type Redact = (text: string) => string;

const longestText = 1000;

// Sentry's tokens; the id of a project key, which is the public key of its DSN; and the key of a DSN.
const known = String.raw`sntry[a-z]?_[^\s"'<>]+|(?<=/keys/)[^/?#\s"'<>]+|(?<=://)[^/?#\s"'<>]+(?=@)`;

/**
 * Replaces the given secrets, as they are and percent-encoded, and everything that looks like a secret
 * of Sentry. Secrets under eight characters stay, or words of the text would vanish.
 */
export const createRedact = (secrets: readonly string[]): Redact => {
  const forms = secrets.flatMap((secret) =>
    secret.length < 8
      ? []
      : [secret, encodeURIComponent(secret)].map((form) => form.replaceAll(/\W/g, String.raw`\$&`)),
  );
  const pattern = new RegExp([...forms, known].join('|'), 'gi');
  return (text) => text.replace(pattern, '[redacted]').slice(0, longestText);
};
