import { PLACEHOLDER } from '../plan/place-thing.ts';
import type { AdoptStep, AlertLock, CreateStep, UpdateStep } from '../plan/types.ts';
import { listOf } from '../wire/read-fields.ts';

type Body = Readonly<Record<string, unknown>>;
/** A step that says what Sentry shall have. */
export type BodyStep = CreateStep | UpdateStep | AdoptStep;

/** The body of a step with the ids of monitors that were made in the meantime. */
export function withMonitorIds(
  { kind, body }: BodyStep,
  { monitors }: Pick<AlertLock, 'monitors'>,
): Body {
  if (kind !== 'alert') return body;
  const detectorIds = listOf(body['detectorIds']).map((id) => {
    const monitor = monitorOf(id);
    return monitor === undefined ? id : (monitors[monitor]?.serverId ?? id);
  });
  return { ...body, detectorIds };
}

/** The logical id of a monitor that the step needs and that was not made. */
export function waitsFor(step: BodyStep, lock: Pick<AlertLock, 'monitors'>): string | undefined {
  if (step.kind !== 'alert') return undefined;
  return listOf(step.body['detectorIds'])
    .map(monitorOf)
    .find((monitor) => monitor !== undefined && !Object.hasOwn(lock.monitors, monitor));
}

function monitorOf(id: unknown): string | undefined {
  return typeof id === 'string' && id.startsWith(PLACEHOLDER)
    ? id.slice(PLACEHOLDER.length)
    : undefined;
}
