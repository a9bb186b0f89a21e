import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { printFigure } from '../support/proof.ts';
import { fieldsOf, isAllowed } from './allowed-fields.ts';

// Long enough that no id and no time has them by chance.
const NEEDLES = ['jane@', '4111 1111', 'correct horse', 'abcdefgh12345678', 'kqzvmnbvcxlkjh'];
const WAIT_IN_MS = 60_000;
const run = promisify(execFile);

/** What a service sent, as its description has it. */
export interface Arrivals {
  readonly hasError: boolean;
  readonly hasTrace: boolean;
  readonly hasRelease: boolean;
  readonly hasSecrets: boolean;
  /** Fields that are not in the allow list. */
  readonly unknown: readonly string[];
}

/** What has to arrive; without scrubbing, the needles arrive too. */
export const expectedArrivals = (preset: string): Arrivals => ({
  hasError: true,
  hasTrace: true,
  hasRelease: true,
  hasSecrets: preset === 'off',
  unknown: [],
});

/** Runs a service against a sandbox of its own, and judges what arrives. */
export async function deliver(
  label: string,
  preset: string,
  service: (sandbox: Sandbox) => Promise<unknown>,
): Promise<Arrivals> {
  const sandbox = await createSandbox();
  try {
    await service(sandbox);
    return judge(label, preset, sandbox);
  } finally {
    await sandbox.close();
  }
}

/** Runs a program to its end with the DSN in its environment. */
export const runToEnd =
  (command: string, args: readonly string[], cwd: string, more: Record<string, string> = {}) =>
  async ({ dsn }: Sandbox) => {
    const env = {
      PATH: process.env['PATH'],
      HOME: cwd,
      SENTRY_DSN: dsn,
      APP_ENV: 'live',
      ...more,
    };
    // A process that ends with an error by intent has sent what it had to.
    await run(command, [...args], { cwd, env, timeout: WAIT_IN_MS }).catch((error: unknown) => {
      if (!String(error).includes('the end')) throw error;
    });
  };

/** Waits until an error and a trace have arrived. */
export const waitForBoth = (sandbox: Sandbox): Promise<void> =>
  waitUntil(() => {
    const types = typesIn(sandbox);
    return types.includes('event') && hasTrace(types);
  });

/** Asks until it is so; what is missing after a minute is for the judgement to tell. */
export async function waitUntil(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + WAIT_IN_MS;
  while (!isSo() && Date.now() < deadline)
    // oxlint-disable-next-line no-await-in-loop -- asked again until it is so
    await new Promise((resolve) => void setTimeout(resolve, 100));
}

const hasTrace = (types: readonly string[]) =>
  types.includes('transaction') || types.includes('span');

const typesIn = ({ envelopes }: Sandbox) =>
  envelopes.flatMap(({ items }) => items.map(({ headers }) => String(headers['type'])));

function judge(label: string, preset: string, sandbox: Sandbox): Arrivals {
  const types = typesIn(sandbox);
  const readable = JSON.stringify(sandbox.envelopes);
  const leaks = NEEDLES.filter((needle) => readable.includes(needle));
  const fields = fieldsOf(sandbox.envelopes.flatMap(({ items }) => items));
  const unknown = fields.filter((field) => !isAllowed(field, preset));
  printFigure(
    `render: ${label}, ${preset}: ${types.length} items arrive, ${leaks.length} of ${NEEDLES.length} needles with them, ${fields.length} fields, ${unknown.length} of them not allowed`,
  );
  return {
    hasError: types.includes('event'),
    hasTrace: hasTrace(types),
    hasRelease: readable.includes('shop@1.0.0'),
    hasSecrets: leaks.length > 0,
    unknown,
  };
}
