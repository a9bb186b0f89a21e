import type { Secret } from '../deployment/types.ts';

/** How a value is written where it stands: as it is, in a URL, or with its line breaks as `\n`. */
export type SecretForm = 'uri' | 'lines';

/** Finds the value of a secret by its name. */
export type Secrets = (name: string) => string | undefined;

const placeholder = /<secret:([\w./:@-]+)(?:\|(uri|lines))?>/g;

/** What stands for a secret in a text until its value is known. */
export function secretText({ secret }: Secret, form?: SecretForm): string {
  return `<secret:${secret}${form === undefined ? '' : `|${form}`}>`;
}

/** Whether a name can be written as a placeholder. */
export function isSecretName(name: string): boolean {
  return /^[\w./:@-]{1,200}$/.test(name);
}

/** The names of the secrets in a text, each once, in order. */
export function secretNames(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))];
}

/** Puts values in the place of placeholders; those of unknown secrets stay. */
export function fillSecretText(text: string, secrets: Secrets): string {
  return text.replaceAll(placeholder, (whole, name: string, form: SecretForm | undefined) => {
    const value = secrets(name);
    return value === undefined ? whole : written(value, form);
  });
}

function written(value: string, form: SecretForm | undefined): string {
  if (form === 'uri') return encodeURIComponent(value);
  return form === 'lines' ? value.replaceAll('\n', String.raw`\n`) : value;
}
