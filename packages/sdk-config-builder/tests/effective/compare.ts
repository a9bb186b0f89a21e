import { hostname } from 'node:os';
import type { OptionExplanation } from '../../src/doctor/explain/types.ts';

/** What `init` makes by itself, whatever was asked for: objects of the SDK, no settings. */
const machinery: ReadonlySet<string> = new Set([
  '_metadata',
  'data_collection',
  'DataCollection',
  'defaultIntegrations',
  'event_scrubber',
  'integrations',
  'platform',
  'project_root',
  'runtime',
  'stackParser',
  'transport',
  'transportOptions',
]);

/** How what a client holds differs from what was predicted, one line for each option. */
export function compareHeld(
  held: Readonly<Record<string, unknown>>,
  explained: readonly OptionExplanation[],
): readonly string[] {
  const predicted = new Map(
    explained.flatMap(({ option, value, isHeld }) => (isHeld ? [[option, value] as const] : [])),
  );
  return [...new Set([...Object.keys(held), ...predicted.keys()])].flatMap((option) => {
    if (machinery.has(option)) return [];
    const real = show(held[option]);
    const ours = show(predicted.get(option));
    return real === ours ? [] : [`${option}: the client holds ${real}, predicted was ${ours}`];
  });
}

function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (value === '<the name of the machine>') return show(hostname());
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === 'function') return '<function>';
    if (item instanceof RegExp) return String(item);
    return typeof item === 'number' && !Number.isFinite(item) ? String(item) : item;
  });
}
