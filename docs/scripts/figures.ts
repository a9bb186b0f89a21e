import { alignedTable } from './markdown.ts';
import { read } from './root.ts';

/** A figure of a bench, beside those of others, as the page of benchmarks has them. */
interface Comparison {
  readonly what: string;
  readonly bench: string;
  readonly figure: string;
  readonly ours: string;
  readonly others: readonly string[];
}

const comparisons: readonly Comparison[] = [
  {
    what: '400 calls at once before a limit of 40 a second: how many fail',
    bench: 'api-client/limiter',
    figure: 'calls that failed',
    ours: '@sentry-kit/api-client',
    others: ['ky 1, default retry', '@sentry/api 0.1.0', 'sentry 0.49 (CLI), its policy'],
  },
  {
    what: 'One of 2,000 pairs of script and map changed: share of the upload that is sent again',
    bench: 'release-manager/delta',
    figure: 'sent again, one pair edited',
    ours: '@sentry-kit/release-manager',
    others: ['sentry-cli 3.8.0'],
  },
  {
    what: 'Secrets that are left in an event that has nine',
    bench: 'sdk-config-builder/scrub',
    figure: 'secrets left of 9',
    ours: 'sdk-config-builder',
    others: ['@heroku/js-blanket 1.1.0', 'usual regexes'],
  },
  {
    what: 'Minutes of a month with a burst in which nothing is stored, for the same quota',
    bench: 'sampling/month',
    figure: 'blind minutes',
    ours: 'sampling, budget',
    others: ['fixed rate 0.1'],
  },
  {
    what: 'Redis operations per decision of a budget that many processes share',
    bench: 'sampling/fleet',
    figure: 'Redis operations per decision',
    ours: 'sampling',
    others: ['rate-limiter-flexible 11.4'],
  },
  {
    what: 'CPU per span over the bare OpenTelemetry SDK',
    bench: 'otel-bridge/span-cost',
    figure: 'CPU added per span, beside otlp',
    ours: 'otel-bridge',
    others: ['OTLP protobuf 0.223', '@sentry/opentelemetry 11.12, provider'],
  },
  {
    what: 'A client with one operation, minified and compressed',
    bench: 'api-client/size',
    figure: 'minified and compressed',
    ours: 'api-client',
    others: ['ky 1', '@sentry/api 0.1.0'],
  },
];

const BLOCK = /(<!-- figures -->\n)[\s\S]*?(\n<!-- \/figures -->)/;

/** A page with the figures of the benches as they were measured last. */
export function withFigures(text: string): string {
  const rows = comparisons.map(({ what, bench, figure, ours, others }) => [
    what,
    measured(bench, ours, figure),
    others.map((subject) => `${subject}: ${measured(bench, subject, figure)}`).join('; '),
    `\`${bench}\``,
  ]);
  const figures = alignedTable(['measured', 'sentry-kit', 'others', 'bench'], rows);
  return text.replace(BLOCK, (_, start: string, end: string) => `${start}\n${figures}${end}`);
}

/** The value of a row; what a subject is measured for beside one peer goes for the other, too. */
function measured(bench: string, subject: string, figure: string): string {
  const start = /^(.*?)(, beside .*)?$/.exec(figure)?.[1] ?? figure;
  let at = '';
  for (const line of read('docs/benchmarks.md').split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    at = cells[1]?.startsWith('`') ? cells[1].replaceAll('`', '') : at;
    if (at === bench && cells[2] === subject && cells[3]?.startsWith(start)) return cells[4] ?? '';
  }
  throw new Error(`docs/benchmarks.md has no "${figure}" of ${subject} in ${bench}`);
}
