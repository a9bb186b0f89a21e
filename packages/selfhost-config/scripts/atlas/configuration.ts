import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Configuration, TagConfiguration } from '../../src/atlas/types.ts';

const commentedKey = /^# ?([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+):/;

export function readConfiguration(folder: string): TagConfiguration {
  const read = (path: string): Configuration => parse(readFileSync(join(folder, path), 'utf8'));
  const sentry = read('sentry/config.example.yml');
  const commented = readFileSync(join(folder, 'sentry/config.example.yml'), 'utf8')
    .split('\n')
    .flatMap((line) => commentedKey.exec(line)?.[1] ?? []);
  return {
    sentry,
    sentryOptional: [...new Set(commented)].filter((key) => !(key in sentry)).toSorted(),
    relay: read('relay/config.example.yml'),
    symbolicator: read('symbolicator/config.example.yml'),
    ...(existsSync(join(folder, 'taskbroker/config.yml'))
      ? { taskbroker: read('taskbroker/config.yml') }
      : {}),
  };
}
