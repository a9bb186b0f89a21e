import type { Installation } from './types.ts';

/** The text of a file of the installation; undefined when it is not there. */
export function fileText(installation: Installation, path: string): string | undefined {
  return installation.files.find((file) => file.path === path)?.text;
}
