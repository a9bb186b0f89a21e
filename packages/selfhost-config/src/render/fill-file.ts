import { readEnvironmentFile } from '../env-file/read.ts';
import { setEnvironmentVariable } from '../env-file/write.ts';
import type { TextFile } from '../plan/types.ts';
import { inJson } from './secret-match.ts';
import { fillSecretText, secretNames, type Secrets } from './secret-text.ts';

/** A file with the values of its secrets, written as its format needs them; unknown ones stay placeholders. */
export function fillFile(file: TextFile, secrets: Secrets): TextFile {
  if (secretNames(file.text).length === 0) return file;
  const text = file.path.startsWith('.env')
    ? fillEnvironment(file.text, secrets)
    : // In the other files a secret stands in a double-quoted text.
      fillSecretText(file.text, inJson(secrets));
  return { ...file, text };
}

/** Each line is written again, since the quotes that a value needs depend on what is in it. */
function fillEnvironment(text: string, secrets: Secrets): string {
  let filled = text;
  for (const { name, value } of readEnvironmentFile(text).entries) {
    const known = value === null ? null : fillSecretText(value, secrets);
    if (known !== null && known !== value) filled = setEnvironmentVariable(filled, name, known);
  }
  return filled;
}
