import {
  goOptions,
  goRelease,
} from '../../packages/sdk-config-builder/src/generated/go-options.ts';
import { javascriptOptions } from '../../packages/sdk-config-builder/src/generated/javascript-options.ts';
import { knownReleases } from '../../packages/sdk-config-builder/src/generated/known-releases.ts';
import {
  pythonOptions,
  pythonRelease,
} from '../../packages/sdk-config-builder/src/generated/python-options.ts';
import { listOfRuntime } from '../../packages/sdk-config-builder/src/options/lists.ts';
import {
  explainOption,
  type OptionFact,
  type OptionTarget,
} from '../../packages/sdk-config-builder/src/options/option-table.ts';
import { readSpans } from '../../packages/sdk-config-builder/src/options/spans.ts';
import { documentedFields } from './interface-docs.ts';
import { code, page, table } from './markdown.ts';

const runtimes = [
  ['node', '@sentry/node'],
  ['browser', '@sentry/browser'],
  ['edge', '@sentry/vercel-edge'],
  ['cloudflare', '@sentry/cloudflare'],
  ['bun', '@sentry/bun'],
  ['vue', '@sentry/vue'],
] as const;

/** Every option of every SDK that the tables know. */
export function sdkOptionsPage(): string {
  const newest = runtimes.map(([, sdk]) => `${code(sdk)} ${knownReleases[sdk].split(' ').at(-1)}`);
  return page(
    'SDK options',
    "sdk-config-builder's tables",
    `What \`init\` takes, read from the published packages: ${newest.join(', ')}, \`sentry-sdk\` ${pythonRelease}, \`sentry-go\` ${goRelease}. JavaScript ignores an option that it does not know, Python does not start, Go does not compile; [\`sentry-config doctor\`](cli.md#sentry-config) finds all three. Nobody has to write these names: [a description](../../packages/sdk-config-builder/README.md#the-description) becomes the options of each release.`,
    `## Description\n\nThe one description that becomes the options of every SDK. Everything may be left out.\n\n${descriptionTable()}`,
    `## JavaScript\n\nReleases: \`7\` to \`11\` are majors; \`9.41\` means from that release on. A default is that of the newest release of \`@sentry/node\`, or of the first runtime that has the option.\n\n${javascriptTable()}`,
    `## Python\n\n${otherTable('sentry-sdk', pythonRelease, Object.keys(pythonOptions))}`,
    `## Go\n\n${otherTable('sentry-go', goRelease, Object.keys(goOptions))}`,
  );
}

function descriptionTable(): string {
  const path = 'packages/sdk-config-builder/src/config/types.ts';
  const rows = documentedFields(path, 'SentryConfig').map(({ name, text }) => [code(name), text]);
  return table(['field', 'what it says'], rows);
}

function javascriptTable(): string {
  const rows = Object.entries(javascriptOptions).map(([name, text]) => {
    const spans = runtimes
      .map(([runtime]) => [runtime, spansText(text, lettersOf(runtime))] as const)
      .filter(([, span]) => span !== '');
    const facts = runtimes.map(([, sdk]) => explainOption(name, { sdk, version: '11' }));
    const fact =
      facts.find(({ status }) => status === 'taken' || status === 'deprecated') ?? facts[0];
    return [code(name), code(fact?.type), releases(spans), code(fact?.default), noteOf(fact)];
  });
  return table(['option', 'value', 'releases', 'default in 11', 'notes'], rows);
}

const lettersOf = (runtime: (typeof runtimes)[number][0]) =>
  runtime === 'vue' ? 'v' : listOfRuntime[runtime];

/** The same releases of several runtimes are said once. */
function releases(spans: readonly (readonly [runtime: string, span: string])[]): string {
  const bySpan = Map.groupBy(spans, ([, span]) => span);
  const groups = Array.from(bySpan, ([span, some]) => ({
    span,
    names: some.map(([name]) => name),
  }));
  return groups.map(({ span, names }) => `${span}: ${names.join(', ')}`).join('; ');
}

function spansText(text: string, letters: string): string {
  return readSpans(text, letters)
    .map(({ from, until, deprecatedFrom }) => {
      const end = until === undefined ? ' on' : ` until before ${short(until)}`;
      return `${short(from)}${end}${deprecatedFrom ? `, deprecated in ${short(deprecatedFrom)}` : ''}`;
    })
    .join(' and ');
}

/** `9.41.0` as `9.41`, `7.0.0` as `7`. */
const short = (release: readonly number[]) => release.join('.').replace(/(\.0)+$/, '');

function noteOf(fact: OptionFact | undefined): string {
  if (fact === undefined) return '';
  const { status, replacement } = fact;
  const word = status === 'gone' || status === 'deprecated' ? `${status} in 11` : '';
  return [word, replacement === undefined ? '' : `now ${code(replacement)}`]
    .filter((part) => part !== '')
    .join(', ');
}

function otherTable(
  sdk: Extract<OptionTarget['sdk'], `sentry-${string}`>,
  version: string,
  names: readonly string[],
): string {
  const rows = names.map((name) => {
    const fact = explainOption(name, { sdk, version });
    const { span } = fact;
    const until = span?.until === undefined ? ' on' : ` until before ${short(span.until)}`;
    const since = span === undefined ? '' : `${short(span.from)}${until}`;
    const state = fact.status === 'taken' ? '' : fact.status;
    const now = fact.replacement === undefined ? '' : `now ${code(fact.replacement)}`;
    const notes = [state, now].filter((part) => part !== '').join(', ');
    return [code(name), code(fact.type ?? fact.default), since, notes];
  });
  const head = sdk === 'sentry-go' ? 'type' : 'default';
  return table(['option', head, 'releases', 'notes'], rows);
}
