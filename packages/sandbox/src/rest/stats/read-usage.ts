import { intervalOf, readIntervals, type Intervals } from '../../query/intervals.ts';
import { readProjects } from '../../query/selection.ts';
import { OUTCOMES, shownCategory, USAGE_FIELDS, type UsageField } from '../../query/usage.ts';
import type { Outcome } from '../../store/model.ts';
import { badRequest } from '../errors.ts';
import type { RestContext } from '../route.ts';

/** The parameters that both statistics of an organization take. */
export const USAGE_PARAMETERS = [
  'field',
  'statsPeriod',
  'interval',
  'start',
  'end',
  'project',
  'category',
  'outcome',
  'reason',
];

export interface Usage {
  readonly intervals: Intervals;
  readonly fields: readonly UsageField[];
  readonly outcomes: readonly Outcome[];
}

/** What the summary calls them. */
const PLURALS: Readonly<Record<string, string>> = { replays: 'replay', profiles: 'profile' };

/** getsentry/relay, relay-base-schema, DataCategory. */
const CATEGORIES: ReadonlySet<string> = new Set(
  (
    'error default security transaction transaction_indexed attachment attachment_item session ' +
    'replay replay_video profile profile_indexed profile_duration profile_duration_ui profile_chunk ' +
    'profile_chunk_ui monitor monitor_seat span span_indexed feedback user_report_v2 log_item log_byte ' +
    'trace_metric uptime metric_bucket'
  ).split(' '),
);

/** Reads the ledger of what came in and what became of it. */
export function readUsage(context: RestContext): Usage {
  const { query, state, organization } = context;
  const intervals = readIntervals(query, state.clock.now());
  const fields = query.getAll('field').map((name) => choice('field', name, USAGE_FIELDS));
  if (fields.length === 0) throw badRequest('Field is required: sum(quantity) or sum(times_seen)');
  const categories = query.getAll('category').map((name) => readCategory(name));
  const outcomes = query.getAll('outcome').map((name) => choice('outcome', name, OUTCOMES));
  const reasons = query.getAll('reason');
  const projects = readProjects(organization, query);
  const isChosen = (outcome: Outcome): boolean =>
    projects.includes(outcome.project) &&
    (categories.length === 0 || categories.includes(shownCategory(outcome.category))) &&
    (outcomes.length === 0 || outcomes.includes(outcome.outcome)) &&
    (reasons.length === 0 || reasons.includes(outcome.reason ?? 'none')) &&
    intervalOf(intervals, outcome.at) >= 0;
  return {
    intervals,
    fields: [...new Set(fields)],
    outcomes: state.outcomes.entries.filter((outcome) => isChosen(outcome)),
  };
}

function readCategory(name: string): string {
  const category = Object.hasOwn(PLURALS, name) ? (PLURALS[name] ?? name) : name;
  if (!CATEGORIES.has(category)) throw badRequest(`Invalid category: "${name}"`);
  return shownCategory(category);
}

export function choice<Choice extends string>(
  name: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((candidate) => candidate === value);
  if (found === undefined) throw badRequest(`Invalid ${name}: "${value}"`);
  return found;
}
