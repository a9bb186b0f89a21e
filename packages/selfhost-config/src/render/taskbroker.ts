import type { Configuration } from '../atlas/types.ts';
import type { RenderContext } from './context.ts';
import { mergeDeep } from './merge-deep.ts';

/** Where a changed configuration of taskbroker goes: the release's own file belongs to its checkout. */
export const taskbrokerPath = 'taskbroker/config.custom.yml';

/** The configuration of taskbroker where it differs from that of the release; undefined where it does not. */
export function taskbrokerOf({ deployment, tag }: RenderContext): Configuration | undefined {
  const base = tag.configuration.taskbroker;
  const prefix = deployment.kafka?.topicPrefix;
  const raw = deployment.raw?.taskbroker;
  if (base === undefined || (prefix === undefined && raw === undefined)) return undefined;
  return mergeDeep(prefix === undefined ? base : withPrefix(base, prefix), raw ?? {});
}

function withPrefix(base: Configuration, prefix: string): Configuration {
  const named = Object.entries(base).map(([key, value]) => {
    const isTopic = key.endsWith('_topic') && typeof value === 'string';
    return [key, isTopic ? prefix + value : value] as const;
  });
  const topics = Object.entries(base['kafka_topics'] ?? {}).map(
    ([topic, settings]) => [prefix + topic, settings] as const,
  );
  return { ...Object.fromEntries(named), kafka_topics: Object.fromEntries(topics) };
}
