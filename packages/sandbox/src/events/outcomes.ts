import type { Outcome, Project, ProjectKey } from '../store/model.ts';
import type { State } from '../store/state.ts';

export interface OutcomeDetails {
  readonly outcome?: Outcome['outcome'] | undefined;
  readonly reason?: string | undefined;
  readonly key?: ProjectKey | null | undefined;
  readonly quantity?: number | undefined;
}

/** Writes one line into the ledger behind stats; by default one piece was accepted. */
export function addOutcome(
  state: State,
  project: Project,
  category: string,
  details: OutcomeDetails = {},
): void {
  state.outcomes.push({
    project,
    at: state.clock.now(),
    category,
    outcome: details.outcome ?? 'accepted',
    reason: details.reason ?? null,
    key: details.key ?? null,
    quantity: details.quantity ?? 1,
  });
}
