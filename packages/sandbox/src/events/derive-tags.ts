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
    ['handled', typeof handled === 'boolean' ? (handled ? 'yes' : 'no') : null],
  ];
}

/** The contexts that Sentry indexes (getsentry/sentry src/sentry/interfaces/contexts.py). */
function contextTags(contexts: unknown): [string, unknown][] {
  const tags: [string, unknown][] = [];
  for (const [key, value] of Object.entries(asObject(contexts) ?? {})) {
    const context = asObject(value);
    const type = asFilledText(field(context, 'type')) ?? key;
    if (!context) continue;
    if (type === 'os' || type === 'runtime' || type === 'browser') {
      const name = asFilledText(field(context, 'name'));
      const version = asFilledText(field(context, 'version'));
      const both = name && version ? `${name} ${version}` : name;
      tags.push([type, both], [`${type}.name`, name]);
    }
    if (type === 'device') {
      tags.push(['device', field(context, 'model')], ['device.family', field(context, 'family')]);
    }
  }
  return tags;
}
