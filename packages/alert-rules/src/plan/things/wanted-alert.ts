import { hashOfWorkflow } from '../../canonical/canonical-workflow.ts';
import { fillTargets } from '../../canonical/fill-targets.ts';
import type { Alert } from '../../model/alerts.ts';
import { encodeAlert } from '../../wire/alerts.ts';
import { readWorkflow } from '../../wire/read-workflow.ts';
import type { Coded, Names } from '../../wire/types.ts';
import { carryIds, type NodeIds } from '../carry-ids.ts';
import { alertChanges } from '../changes/alert-changes.ts';
import type { WantedThing } from './wanted-thing.ts';

/** What is known of an alert from when it was applied. */
export interface AlertMemory {
  readonly nodes?: NodeIds;
  /** It is switched off for a while. */
  readonly isMuted?: boolean;
}

/** An alert of the code, and the names in it that the organization does not have. */
export function wantedAlert(
  id: string,
  alert: Alert,
  names: Names,
  { nodes = {}, isMuted = false }: AlertMemory = {},
): Coded<WantedThing> {
  const { value, diagnostics } = encodeAlert(id, alert, names);
  const sent = isMuted ? { ...value, enabled: false } : value;
  const thing: WantedThing = {
    kind: 'alert',
    id,
    name: value.name,
    hash: hashOfWorkflow(value),
    body: { ...sent, triggers: sent.triggers ?? { logicType: 'any-short', conditions: [] } },
    against: (body) => {
      const observed = readWorkflow(body);
      const filled = fillTargets(sent, observed, nodes);
      const carried = carryIds(filled, observed, nodes);
      return {
        hash: hashOfWorkflow(filled),
        body: { ...carried },
        changes: () => alertChanges(carried, observed, names),
      };
    },
    refuse: () => [],
  };
  return { value: thing, diagnostics };
}
