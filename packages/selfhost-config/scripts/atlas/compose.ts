import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { TagBuild, TagHealthcheck, TagService } from '../../src/atlas/types.ts';

export interface Compose {
  readonly services: Readonly<Record<string, TagService>>;
  readonly volumes: Readonly<Record<string, { readonly external: boolean }>>;
}

type Node = Record<string, unknown>;

export function readCompose(folder: string): Compose {
  const text = readFileSync(join(folder, 'docker-compose.yml'), 'utf8');
  // Every service merges the anchors on top of the file, far more aliases than a hostile file would need.
  const document = parse(text, { merge: true, maxAliasCount: -1 }) as Record<string, Node>;
  return {
    services: mapValues(document['services'] ?? {}, (service) => readService(service as Node)),
    volumes: mapValues(document['volumes'] ?? {}, (volume) => ({
      external: (volume as Node | null)?.['external'] === true,
    })),
  };
}

function readService(service: Node): TagService {
  return compact({
    image: String(service['image']),
    profiles: service['profiles'],
    build: service['build'] && readBuild(service['build'] as Node),
    command: service['command'],
    entrypoint: service['entrypoint'],
    environment: service['environment'] && readMap(service['environment']),
    healthcheck: service['healthcheck'] && readHealthcheck(service['healthcheck'] as Node),
    dependsOn:
      service['depends_on'] &&
      mapValues(service['depends_on'] as Node, (waits) => (waits as Node)['condition']),
    volumes: (service['volumes'] as unknown[] | undefined)?.map(readMount),
    ports: service['ports'],
  }) as unknown as TagService; // The fields are those of the interface; Compose guarantees their types.
}

function readBuild(build: Node): TagBuild {
  return { context: String(build['context']), args: readMap(build['args']) };
}

/** A map of strings, written as a map or as a list of `NAME=value`. */
function readMap(map: unknown): Record<string, string | null> {
  if (!Array.isArray(map)) {
    return mapValues(map as Node, (value) => (value === null ? null : String(value)));
  }
  return Object.fromEntries(
    map.map((item: string) => {
      const [name = '', ...value] = item.split('=');
      return [name, value.length > 0 ? value.join('=') : null];
    }),
  );
}

function readHealthcheck(check: Node): TagHealthcheck {
  const text = (value: unknown) => (value === undefined ? undefined : String(value));
  return compact({
    test: check['test'],
    interval: text(check['interval']),
    timeout: text(check['timeout']),
    retries: text(check['retries']),
    startPeriod: text(check['start_period']),
  }) as unknown as TagHealthcheck; // As above.
}

function readMount(mount: unknown): string {
  if (typeof mount === 'string') return mount;
  const { source, target, read_only: isReadOnly } = mount as Record<string, unknown>;
  return `${String(source)}:${String(target)}${isReadOnly === true ? ':ro' : ''}`;
}

function mapValues<Value>(map: Node, change: (value: unknown) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

function compact(node: Node): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
}
