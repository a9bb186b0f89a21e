import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentValues, readEnvironmentFile } from '../env-file/read.ts';
import { createSelfhostError } from '../error/error.ts';
import type { Installation } from '../installation/types.ts';
import type { TextFile } from '../plan/types.ts';
import { runProgram } from './run-program.ts';

const paths = [
  '.env',
  '.env.custom',
  'docker-compose.override.yml',
  'nginx.conf',
  'nginx/nginx.conf',
  'nginx.custom.conf',
  'redis.conf',
  'relay/config.yml',
  'symbolicator/config.yml',
  'taskbroker/config.yml',
];

/** Folders of which every text file is read: a file with a wrong name is a finding. */
const folders = ['sentry', 'snuba'];

const LARGEST_FILE_IN_BYTES = 5_000_000;

/**
 * Reads a checkout of getsentry/self-hosted: its release and the files that decide how it runs. The text of files may hold
 * secrets; nothing in this package prints it.
 */
export async function readInstallation(directory: string): Promise<Installation> {
  const names = await readdir(directory).catch((): string[] => []);
  if (!names.includes('docker-compose.yml') && !names.includes('.env')) {
    throw createSelfhostError(
      'invalid-input',
      `${directory} is no checkout of getsentry/self-hosted: it has neither docker-compose.yml nor .env.`,
    );
  }
  const inFolders = await Promise.all(folders.map((folder) => listTexts(directory, folder)));
  const files = await Promise.all(
    [...paths, ...inFolders.flat()].map((path) => readText(directory, path)),
  );
  const credentials = await stat(join(directory, 'relay/credentials.json')).catch(() => undefined);
  const found = files.filter((file) => file !== undefined);
  return {
    version: await readVersion(directory, found),
    // That it is there tells that the installer ran; what is in it concerns nobody.
    files: [
      ...found,
      ...(credentials === undefined ? [] : [{ path: 'relay/credentials.json', text: '' }]),
    ],
  };
}

async function listTexts(directory: string, folder: string): Promise<readonly string[]> {
  const names = await readdir(join(directory, folder)).catch((): string[] => []);
  return names
    .filter((name) => /\.(?:py|ya?ml)$/.test(name))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}

async function readText(directory: string, path: string): Promise<TextFile | undefined> {
  try {
    const file = join(directory, path);
    const { mode, size } = await stat(file);
    if (size > LARGEST_FILE_IN_BYTES) return undefined;
    return { path, text: await readFile(file, 'utf8'), mode: mode & 0o777 };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw createSelfhostError(
      'invalid-input',
      `${path} cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}.`,
    );
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}

/** The tag that is checked out; without git the release of the image that `.env` names. */
async function readVersion(directory: string, files: readonly TextFile[]): Promise<string> {
  const tag =
    (await runProgram('git', ['describe', '--tags', '--exact-match'], directory))?.trim() ?? '';
  if (/^\d+\.\d+\.\d+$/.test(tag)) return tag;
  const text = files.find(({ path }) => path === '.env')?.text ?? '';
  const image = environmentValues(readEnvironmentFile(text)).get('SENTRY_IMAGE') ?? '';
  const release = /:([\w.-]+)$/.exec(image)?.[1];
  if (release !== undefined) return release;
  throw createSelfhostError(
    'invalid-input',
    `The release in ${directory} cannot be told: no tag is checked out, and .env names no SENTRY_IMAGE.`,
  );
}
