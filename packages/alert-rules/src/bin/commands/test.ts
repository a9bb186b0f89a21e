import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { backtestAlerts } from '../../backtest/backtest-alerts.ts';
import { isRecord } from '../../canonical/casing.ts';
import { createAlertRulesError } from '../../diagnostic/error.ts';
import { readHistoryLines } from '../../history/read-history-lines.ts';
import type { HistoryEvent } from '../../history/types.ts';
import type { AlertSet } from '../../model/alerts.ts';
import { listOf } from '../../wire/read-fields.ts';
import { EXIT } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { loadAlerts } from '../load-alerts.ts';
import type { AddCommands } from '../main.ts';
import { print } from '../print.ts';

/** How often an alert has to fire on a history. */
interface Expectation {
  readonly name: string;
  readonly history: AsyncIterable<HistoryEvent>;
  readonly expect: Readonly<Record<string, number>>;
}

/** What was expected, and what came. */
interface Outcome {
  readonly name: string;
  readonly alert: string;
  readonly expected: number;
  readonly fired: number | null;
}

/** `test`. */
export const addTest: AddCommands = (program, { host, globals, run }) => {
  program
    .command('test <file...>')
    .description('run tests of alerts: histories, and how often each alert has to fire on them')
    .action(
      run(async (files: readonly string[]) => {
        const settings = globals();
        const set = await loadAlerts(host, settings);
        const tests = (await Promise.all(files.map((file) => readTests(host, file)))).flat();
        const outcomes = (await Promise.all(tests.map((test) => judge(set, test)))).flat();
        print(host, settings, outcomes, outcomes.map(lineOf).join('\n'));
        return outcomes.every(isRight) ? EXIT.done : EXIT.refused;
      }),
    );
};

/** A history that is written down is all that there ever was. */
async function judge(
  set: AlertSet,
  { name, history, expect }: Expectation,
): Promise<readonly Outcome[]> {
  const { alerts } = await backtestAlerts(set, history, { completeSinceInMs: 0 });
  return Object.entries(expect).map(([alert, expected]) => ({
    name,
    alert,
    expected,
    fired: alerts[alert]?.fired ?? null,
  }));
}

function isRight({ expected, fired }: Outcome): boolean {
  return expected === fired;
}

function lineOf(outcome: Outcome): string {
  const { name, alert, expected, fired } = outcome;
  if (isRight(outcome)) return `ok      ${name}: ${alert} fires ${expected} times`;
  const came = fired === null ? 'there is no such alert' : `it fires ${fired} times`;
  return `FAILED  ${name}: ${alert} should fire ${expected} times, and ${came}`;
}

async function readTests(host: Host, file: string): Promise<readonly Expectation[]> {
  const tests = listOf(parse(await readFile(resolve(host.directory, file), 'utf8')));
  const problems: string[] = tests.length === 0 ? ['expected a list of tests'] : [];
  const read = tests.flatMap((test, index): readonly Expectation[] => {
    const { name = `test ${index + 1}`, history, expect } = isRecord(test) ? test : {};
    const lines = linesOf(host, history);
    if (!lines) problems.push(`${index}: history is no file and no list of records`);
    if (!isCounts(expect)) problems.push(`${index}: expect is no record of counts by alert`);
    if (!lines || !isCounts(expect)) return [];
    return [{ name: String(name), history: readHistoryLines(lines), expect }];
  });
  if (problems.length === 0) return read;
  throw createAlertRulesError(
    'invalid-input',
    `${file} is no list of { name, history, expect }.`,
    problems.map((message) => ({
      code: 'alert-rules/invalid-test',
      severity: 'error',
      path: [file],
      message,
    })),
  );
}

/** A file, or records that stand in the test itself. */
function linesOf(
  { directory }: Host,
  history: unknown,
): Parameters<typeof readHistoryLines>[0] | undefined {
  if (typeof history === 'string') return createReadStream(resolve(directory, history));
  return Array.isArray(history)
    ? history.map((record: unknown) => `${JSON.stringify(record)}\n`)
    : undefined;
}

function isCounts(value: unknown): value is Expectation['expect'] {
  return isRecord(value) && Object.values(value).every((count) => typeof count === 'number');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
