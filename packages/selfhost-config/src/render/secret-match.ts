import { fillSecretText, secretNames, type Secrets } from './secret-text.ts';

/**
 * Whether a value is what a text with placeholders comes to. A secret that is not known may be anything but empty, so what
 * is there is kept.
 */
export function matchesSecretText(text: string, value: string, secrets: Secrets): boolean {
  const filled = fillSecretText(text, secrets);
  if (secretNames(filled).length === 0) return filled === value;
  const pattern = filled
    .split(/<secret:[^>]*>/)
    .map(escapePattern)
    .join('(?!!!changeme!!)[^]+');
  return new RegExp(`^${pattern}$`).test(value);
}

/** Values as they stand in a double-quoted text of JSON, YAML or Python. */
export function inJson(secrets: Secrets): Secrets {
  return (name) => {
    const value = secrets(name);
    return value === undefined ? undefined : JSON.stringify(value).slice(1, -1);
  };
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
