import { addOutcome, type OutcomeDetails } from '../../events/outcomes.ts';
import { asFilledText, asList, asCount, asObject, field } from '../../events/read-json.ts';
import type { ItemProcessor } from './item-processor.ts';

/** Lists of a report and the outcome that each stands for (getsentry/relay relay-server, ClientReport). */
const LISTS = [
  ['discarded_events', 'client_discard'],
  ['filtered_events', 'filtered'],
  ['filtered_sampling_events', 'filtered'],
  ['rate_limited_events', 'rate_limited'],
] as const satisfies readonly (readonly [string, OutcomeDetails['outcome']])[];

/** What an SDK threw away goes into the ledger; the report itself is never counted. */
export const processClientReport: ItemProcessor = (item, { context }) => {
  const report = asObject(item.json);
  if (!report) return 'invalid_json';
  for (const [name, outcome] of LISTS) {
    for (const entry of asList(field(report, name)).slice(0, 1000)) {
      const category = asFilledText(field(entry, 'category'));
      const quantity = asCount(field(entry, 'quantity'));
      if (!category || quantity === 0) continue;
      addOutcome(context.state, context.project, category, {
        outcome,
        reason: asFilledText(field(entry, 'reason')) ?? undefined,
        key: context.key,
        quantity,
      });
    }
  }
  return null;
};
