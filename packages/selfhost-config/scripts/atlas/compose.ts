import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { TagBuild, TagHealthcheck, TagService } from '../../src/atlas/types.ts';

export interface Compose {
  readonly services: Readonly<Record<string, TagService>>;
  readonly volumes: Readonly<Record<string, { readonly external: boolean }>>;
}

type Scalar = string | number | boolean | null;
type StringMap = Readonly<Record<string, Scalar>> | readonly string[];
type Command = string | readonly string[];

// The part of a compose file that the releases use; Compose itself guarantees its types.
interface RawCompose {
  readonly services: Readonly<Record<string, RawService>>;
  readonly volumes: Readonly<Record<string, { readonly external?: boolean } | null>>;
}
interface RawService {
  readonly image: string;
  readonly profiles?: readonly string[];
  readonly build?: { readonly context: string; readonly args: StringMap };
  readonly command?: Command;
  readonly entrypoint?: Command;
  readonly environment?: StringMap;
  readonly healthcheck?: RawHealthcheck;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly (string | RawMount)[];
  readonly ports?: readonly string[];
}
interface RawHealthcheck {
  readonly test: Command;
  readonly interval?: Scalar;
  readonly timeout?: Scalar;
  readonly retries?: Scalar;
  readonly start_period?: Scalar;
}
interface RawMount {
  readonly source: string;
  readonly target: string;
  readonly read_only?: boolean;
}

export function readCompose(folder: string): Compose {
  const text = readFileSync(join(folder, 'docker-compose.yml'), 'utf8');
  // Every service merges the anchors on top of the file, far more aliases than a hostile file would need.
  const { services, volumes }: RawCompose = parse(text, { merge: true, maxAliasCount: -1 });
  return {
    services: mapValues(services, readService),
    volumes: mapValues(volumes, (volume) => ({ external: volume?.external === true })),
  };
}

function readService(service: RawService): TagService {
  const { image, profiles, build, command, entrypoint, environment, healthcheck } = service;
  const { depends_on: dependsOn, volumes, ports } = service;
  return {
    image,
    ...(profiles && { profiles }),
    ...(build && { build: readBuild(build) }),
    ...(command !== undefined && { command }),
    ...(entrypoint !== undefined && { entrypoint }),
    ...(environment && { environment: readMap(environment) }),
    ...(healthcheck && { healthcheck: readHealthcheck(healthcheck) }),
    ...(dependsOn && { dependsOn: mapValues(dependsOn, ({ condition }) => condition) }),
    ...(volumes && { volumes: volumes.map(readMount) }),
    ...(ports && { ports }),
  };
}

function readBuild({ context, args }: NonNullable<RawService['build']>): TagBuild {
  return { context, args: readMap(args) };
}

/** A map of strings, written as a map or as a list of `NAME=value`. */
function readMap(map: StringMap): Record<string, string | null> {
  if (!isList(map)) return mapValues(map, (value) => (value === null ? null : String(value)));
  return Object.fromEntries(
    map.map((item) => {
      const [name = '', ...value] = item.split('=');
      return [name, value.length > 0 ? value.join('=') : null];
    }),
  );
}

function isList(map: StringMap): map is readonly string[] {
  return Array.isArray(map);
}

function readHealthcheck(check: RawHealthcheck): TagHealthcheck {
  const { test, interval, timeout, retries, start_period: startPeriod } = check;
  return {
    test,
    ...(interval !== undefined && { interval: String(interval) }),
    ...(timeout !== undefined && { timeout: String(timeout) }),
    ...(retries !== undefined && { retries: String(retries) }),
    ...(startPeriod !== undefined && { startPeriod: String(startPeriod) }),
  };
}

function readMount(mount: string | RawMount): string {
  if (typeof mount === 'string') return mount;
  return `${mount.source}:${mount.target}${mount.read_only === true ? ':ro' : ''}`;
}

function mapValues<From, To>(
  map: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
