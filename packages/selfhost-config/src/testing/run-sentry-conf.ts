import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A configuration and the environment of its container. */
export interface SentryConfCase {
  readonly text: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** What a configuration sets, or why it does not run. */
export interface SentryConfResult {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly error?: string;
}

const stub = fileURLToPath(new URL('./sentry_stub.py', import.meta.url));

/** Runs configurations in a real Python, with the names that Sentry's own defaults give them. */
export function runSentryConf(cases: readonly SentryConfCase[]): readonly SentryConfResult[] {
  const output = execFileSync('python3', [stub], {
    encoding: 'utf8',
    input: cases.map((each) => `${JSON.stringify(each)}\n`).join(''),
    maxBuffer: 1e9,
  });
  return output
    .trimEnd()
    .split('\n')
    .map((line): SentryConfResult => JSON.parse(line));
}
