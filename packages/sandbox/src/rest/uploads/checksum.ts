import { fieldProblem, type Field } from '../read-fields.ts';

/** A SHA-1 in lower-case hexadecimal digits. */
export function checksum(): Field<string> {
  return (value) => {
    if (typeof value === 'string' && /^[0-9a-f]{40}$/.test(value)) return value;
    throw fieldProblem('Must be a SHA-1 in hexadecimal digits.');
  };
}
