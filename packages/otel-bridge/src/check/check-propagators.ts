import { partKindOf } from '../options/mark-part.ts';
import { isRecord } from './observe.ts';
import type { Check } from './setup.ts';

/** In a composite each propagator writes over those before it. */
export const checkPropagators: Check = ({ globals }) => {
  const composite = globals['propagation'];
  const members = isRecord(composite) ? composite['_propagators'] : undefined;
  const all: readonly unknown[] = Array.isArray(members) ? members : [];
  const ours = all.findIndex((each) => isRecord(each) && partKindOf(each) === 'propagator');
  if (ours < 0 || ours === all.length - 1) return [];
  return [
    {
      code: 'otel-bridge/propagator-order',
      severity: 'warning',
      path: [],
      message:
        'The propagator of the bridge is not the last of the composite: what comes after it overwrites the baggage and the trace that it read.',
      hint: 'Put createSentryPropagator() at the end of the list.',
    },
  ];
};
