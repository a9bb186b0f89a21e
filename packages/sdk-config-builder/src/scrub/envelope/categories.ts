import { read, textOf } from '../../values/read.ts';

// Which category of a client report an item counts in: getsentry/sentry-javascript packages/core/src/utils/envelope.ts.
// Types are pairs with `:`, or are called like their category.
const CATEGORIES = new Map(
  (
    'attachment check_in:monitor client_report:internal event:error feedback log:log_item metric profile profile_chunk ' +
    'raw_security:security replay_event:replay replay_recording:replay session sessions:session span statsd:metric_bucket ' +
    'trace_metric transaction'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.replace(/:.*/, ''), pair.replace(/.*:/, '')]),
);

/** Something that does not leave, as a client report counts it. */
export interface Loss {
  readonly category: string;
  readonly quantity: number;
}

/** What is lost with an item: of a transaction its spans, too. */
export function lossesOf(headers: object, payload: unknown): readonly Loss[] {
  const type = textOf(read(headers, 'type'));
  const count = read(headers, 'item_count');
  const losses = [
    {
      category: CATEGORIES.get(type) ?? 'default',
      quantity: typeof count === 'number' ? count : 1,
    },
  ];
  if (type === 'transaction') {
    const spans = read(payload, 'spans');
    losses.push({ category: 'span', quantity: (Array.isArray(spans) ? spans.length : 0) + 1 });
  }
  return losses;
}
