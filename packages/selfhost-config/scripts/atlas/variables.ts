import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TagService, TagVariable } from '../../src/atlas/types.ts';
import type { Facts } from './facts.ts';

// `$NAME`, `${NAME}`, `${NAME:-fallback}`; `$$` is a dollar sign.
const use = /(?<!\$)\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g;
const assignment = /^(# ?)?([A-Z][A-Z0-9_]*)=(.*)$/;

interface Found {
  value?: string;
  suggestion?: string;
  fallback?: string;
  readonly readers: Set<string>;
}

/** Every environment variable of a tag, with its defaults and who reads it. */
export function readVariables(
  folder: string,
  services: Readonly<Record<string, TagService>>,
  facts: Facts,
  installerVariables: Readonly<Record<string, string>>,
): Record<string, TagVariable> {
  const found = new Map<string, Found>();
  const variable = (name: string): Found => {
    const known = found.get(name) ?? { readers: new Set() };
    found.set(name, known);
    return known;
  };
  for (const line of readFileSync(join(folder, '.env'), 'utf8').split('\n')) {
    const [, comment, name, value = ''] = assignment.exec(line) ?? [];
    if (name === undefined) continue;
    if (comment === undefined) variable(name).value = value;
    // Prose also says how to set a variable; the line of its own comes after it.
    else if (found.get(name)?.value === undefined) variable(name).suggestion = value;
  }
  for (const [service, description] of Object.entries(services)) {
    for (const [name, fallback] of usesOf(description)) {
      const known = variable(name);
      known.readers.add(service);
      if (fallback !== undefined && fallback !== '') known.fallback = fallback;
    }
  }
  for (const name of facts.env) variable(name).readers.add('sentry.conf.py');
  for (const name of ['COMPOSE_PROJECT_NAME', 'COMPOSE_PROFILES']) {
    if (found.has(name)) variable(name).readers.add('compose');
  }
  for (const [name, phase] of Object.entries(installerVariables)) {
    if (facts.installPhases.includes(phase)) variable(name).readers.add('install.sh');
  }
  // What only the env file mentions is read by the scripts around it.
  for (const { readers } of found.values()) if (readers.size === 0) readers.add('install.sh');
  return Object.fromEntries(
    [...found]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { readers, ...rest }]) => [name, { ...rest, readers: [...readers].toSorted() }]),
  );
}

function usesOf(service: TagService): [string, string | undefined][] {
  const { environment = {}, build, ...rest } = service;
  const passed = [environment, build?.args ?? {}].flatMap((map) =>
    Object.entries(map).filter(([, value]) => value === null),
  );
  const text = JSON.stringify([rest, environment, build]);
  return [
    ...passed.map(([name]): [string, undefined] => [name, undefined]),
    ...[...text.matchAll(use)].map(([, short, long, fallback]): [string, string | undefined] => [
      short ?? long ?? '',
      fallback,
    ]),
  ];
}
