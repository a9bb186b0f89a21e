import { InvalidArgumentError } from 'commander';

/** Reads options such as `-t key:value`, given several times. */
export function readPair(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const at = text.indexOf(':');
  if (at < 1) throw new InvalidArgumentError('Write key:value.');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}
