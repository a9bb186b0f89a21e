import { asFilledText, asObject, field, type JsonObject } from './read-json.ts';
import type { ReadException } from './read-exceptions.ts';

/** What the tags that Sentry adds by itself are made of. */
export interface TagSources {
  readonly level: string;
  readonly environment: string | null;
  readonly release: string | null;
  readonly dist: string | null;
  readonly transaction: string | null;
  readonly user: string | null;
  readonly exceptions: readonly ReadException[];
  readonly payload: JsonObject;
}

/** Tags that were sent plus those that Sentry derives, sorted by name. */
export function deriveTags(
  sent: ReadonlyMap<string, string>,
  sources: TagSources,
): readonly (readonly [string, string])[] {
  const tags = new Map(sent);
  const { payload } = sources;
  const derived: readonly (readonly [string, unknown])[] = [
    ['level', sources.level],
    ['environment', sources.environment],
    ['release', sources.release],
    ['dist', sources.dist],
    ['transaction', sources.transaction],
    ['user', sources.user],
    ['logger', field(payload, 'logger')],
    ['server_name', field(payload, 'server_name')],
    ['site', field(payload, 'site')],
    ['url', field(field(payload, 'request'), 'url')],
    ...mechanismTags(sources.exceptions),
    ...contextTags(field(payload, 'contexts')),
  ];
  for (const [name, value] of derived) {
    const text = asFilledText(value);
    if (text && !text.includes('\n')) tags.set(name, text.slice(0, 200));
  }
  return [...tags].toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}

function mechanismTags(exceptions: readonly ReadException[]): [string, unknown][] {
  const mechanism = exceptions.findLast((exception) => exception.mechanism)?.mechanism;
  const handled = field(mechanism, 'handled');
  return [
    ['mechanism', field(mechanism, 'type')],
    ['handled', typeof handled === 'boolean' ? yesOrNo(handled) : null],
  ];
}

/** Of each type of context the tags that it gives, by the field that they show; '' is the tag of the context itself. */
const CONTEXT_TAGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  app: { device: 'device_app_hash' },
  device: { '': 'model', family: 'family' },
  runtime: { '': 'runtime', name: 'name' },
  browser: { '': 'browser', name: 'name' },
  os: { '': 'os', name: 'name', rooted: 'rooted' },
  gpu: { name: 'name', vendor: 'vendor_name' },
  monitor: { id: 'id', slug: 'slug' },
};

/** A tag bears the name under which its context was sent (getsentry/sentry src/sentry/interfaces/contexts.py). */
function contextTags(contexts: unknown): [string, unknown][] {
  return Object.entries(asObject(contexts) ?? {}).flatMap(([alias, context]) => {
    const type = asFilledText(field(context, 'type')) ?? alias;
    const tags = Object.hasOwn(CONTEXT_TAGS, type) ? (CONTEXT_TAGS[type] ?? {}) : {};
    return Object.entries(tags).map(([name, shown]): [string, unknown] => [
      name === '' ? alias : `${alias}.${name}`,
      shown === type ? nameAndVersion(context, type) : yesOrNo(field(context, shown)),
    ]);
  });
}

/** Relay writes the name and the version into a field; with one of them alone, that is not verified, the name is shown. */
function nameAndVersion(context: unknown, type: string): string | null {
  const given = asFilledText(field(context, type));
  const name = asFilledText(field(context, 'name'));
  const version = asFilledText(field(context, 'version'));
  return given ?? (name && version ? `${name} ${version}` : name);
}

function yesOrNo(value: unknown): unknown {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}
