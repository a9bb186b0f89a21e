import { resolve } from 'node:path';
import { readInstallation } from '../host/read-installation.ts';
import type { Installation } from '../installation/types.ts';
import type { Host } from './host.ts';

/** The installation in a folder, relative to where the program was started. */
export async function readFolder(
  host: Host,
  folder: string,
): Promise<{ readonly directory: string; readonly installation: Installation }> {
  const directory = resolve(host.directory, folder);
  return { directory, installation: await readInstallation(directory) };
}
