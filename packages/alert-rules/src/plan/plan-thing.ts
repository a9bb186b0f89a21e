import type { Diagnostic } from '../diagnostic/types.ts';
import { LOCK_KEYS } from './create-lock.ts';
import type { ObservedThing } from './observed-things.ts';
import type { AlertStep, LockedThing, UpdateStep } from './types.ts';
import type { WantedThing } from './things/wanted-thing.ts';

/** What has to be done for one thing of the code. */
export interface PlannedThing {
  readonly step?: AlertStep;
  /** Nothing has to be done, and the lock says so in other words. */
  readonly settled?: Pick<LockedThing, 'wanted' | 'stored'>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares a thing of the code with what is there under its id. */
export function planThing(
  wanted: WantedThing,
  observed: ObservedThing,
  locked: LockedThing,
  isMuteOver: boolean,
): PlannedThing {
  const { kind, id, name } = wanted;
  const { hash, body, changes } = wanted.against(observed.body);
  if (hash === observed.hash) {
    const settled = { wanted: wanted.hash, stored: observed.hash };
    const isKnown = locked.wanted === settled.wanted && locked.stored === settled.stored;
    return { diagnostics: [], ...(isKnown ? {} : { settled }) };
  }
  const isSameCode = locked.wanted === wanted.hash;
  const isSameThere = locked.stored === observed.hash;
  if (isSameCode && isSameThere && !isMuteOver) {
    return { diagnostics: [notKept(wanted, changes())] };
  }
  const refused = wanted.refuse(observed.body);
  if (refused.length > 0) return { diagnostics: refused };
  const step: UpdateStep = {
    type: 'update',
    kind,
    id,
    name,
    serverId: observed.serverId,
    before: observed.hash,
    body,
    wanted: wanted.hash,
    changes: changes(),
    cause: isMuteOver && isSameCode ? 'mute-over' : causeOf(isSameCode, isSameThere),
  };
  return { step, diagnostics: [] };
}

function causeOf(isSameCode: boolean, isSameThere: boolean): UpdateStep['cause'] {
  if (isSameCode) return 'drift';
  return isSameThere ? 'code' : 'both';
}

/** Sentry took it, and made something else of it: sending it once more changes nothing. */
export function notKept(
  { kind, id }: Pick<WantedThing, 'kind' | 'id'>,
  changes: UpdateStep['changes'],
): Diagnostic {
  const places = changes.map(({ path }) => path.join('.')).join(', ');
  const isOff = changes.some(({ path }) => path[0] === 'enabled');
  return {
    code: 'alert-rules/not-kept',
    severity: 'warning',
    path: [LOCK_KEYS[kind], id],
    message: `Sentry took "${id}" and keeps something else: ${places}`,
    hint: isOff
      ? 'It stays off where the plan of the organization has no room for another one.'
      : 'Write what Sentry keeps.',
    ...(isOff ? { reference: 'jianyuan/terraform-provider-sentry#814' } : {}),
  };
}
