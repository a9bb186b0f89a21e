import type { Diagnostic } from '../core/types.ts';
import type { EventDataset } from '../generated/types/events.ts';
import { wordsOfField, wordsOfQuery } from './words-of-query.ts';

/** The part of a query that tells which dataset it is about. */
export interface DatasetQuestion {
  /** Decides alone where it is given. */
  readonly dataset?: EventDataset | undefined;
  /** Columns of a table of events. */
  readonly fields?: readonly string[] | undefined;
  /** Functions of a time series. */
  readonly yAxis?: string | readonly string[] | undefined;
  /** Columns that a time series is split by. */
  readonly groupBy?: readonly string[] | undefined;
  /** Sentry's search language. */
  readonly query?: string | undefined;
}

/** The dataset of a query, and how it came to it. */
export interface DatasetChoice {
  /** The one that the query is about. */
  readonly dataset: EventDataset;
  /** Empty when the query names its dataset. Otherwise what decided; a warning where words disagree. */
  readonly diagnostics: readonly Diagnostic[];
}

type Rule = readonly [dataset: EventDataset, words: RegExp];

/**
 * Words that belong to one dataset only, the most telling first.
 * Facts: getsentry/sentry src/sentry/snuba/utils.py (fields of errors and transactions only),
 * src/sentry/search/eap/{spans,ourlogs,trace_metrics,uptime_results}/attributes.py.
 */
const rules: readonly Rule[] = [
  ['tracemetrics', /^(metric\.(name|type|unit)|\w+\(value,)$/],
  [
    'uptime_results',
    /^(check_(status|duration_us|id)|(scheduled|actual)_check_time_us|incident_status)$/,
  ],
  ['profile_functions', /^function\.\w+$/],
  ['logs', /^(severity(_number|_text)?|log\.\w+|message\.template)$/],
  ['spans', /^(span\.[\w.]+|is_transaction|parent_span|precise\.(start|finish)_ts)$/],
  ['transactions', /^(event\.type:transaction|transaction\.(duration|op|status)|spans\.\w+)$/],
  [
    'errors',
    /^(event\.type:(error|default|csp|hpkp|expectct|expectstaple)|(error|stack)\.\w+|issue(\.\w+)?|title|culprit|level|location|symbolicated_in_app)$/,
  ],
];

const reference = 'getsentry/sentry#114787';

/**
 * Which dataset a query is about: the one that it names, else the first in this order of which it
 * has a word: tracemetrics, uptime_results, profile_functions, logs, spans, transactions, errors;
 * errors when it has none.
 */
export const explainDataset = (question: DatasetQuestion): DatasetChoice => {
  const { dataset, fields = [], yAxis = [], groupBy = [], query = '' } = question;
  if (dataset !== undefined) return { dataset, diagnostics: [] };
  const words = [...fields, ...[yAxis].flat(), ...groupBy].flatMap(wordsOfField);
  const all = [...new Set([...words, ...wordsOfQuery(query)])];
  const evidence = rules.flatMap(([name, pattern]) => {
    const word = all.find((candidate) => pattern.test(candidate));
    return word === undefined ? [] : [{ name, word }];
  });
  const [first, ...others] = evidence;
  const chosen = first?.name ?? 'errors';
  const because = first ? `${first.word} belongs to it` : 'no word belongs to another one';
  const doubts = others.map(({ name, word }) => `${word} belongs to ${name}`).join(', ');
  return {
    dataset: chosen,
    diagnostics: [
      {
        code: 'api-client/dataset-chosen',
        severity: doubts === '' ? 'info' : 'warning',
        path: ['dataset'],
        message: `The query names no dataset; ${chosen} was chosen, because ${because}${doubts && `, although ${doubts}`}`,
        hint: 'Set dataset',
        reference,
      },
    ],
  };
};
