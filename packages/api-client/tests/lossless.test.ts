import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterEach, expect, it } from 'vitest';
import { createSentryCaller } from '../src/core.ts';
import { list } from '../src/generated/operations/issues.ts';
import { createRandom } from '../src/testing/random.ts';

const isProof = process.env['SENTRY_KIT_PROOF'] === '1';
const seed = 20_260_101;
const issueCount = isProof ? 10_000 : 1000;
const pageSize = isProof ? 100 : 20;
const killCount = isProof ? 20 : 5;
const timeout = 300_000;

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

/** Issues that come, move and go, behind a server and a network that fail all the time. */
const setUp = async () => {
  const sandbox = await createSandbox({ limits: { requestsPerSecond: 100 } });
  open.push(() => sandbox.close());
  const { issues } = await sandbox.seed({ issues: issueCount, eventsPerIssue: 1 });
  const churning = sandbox.churn({ inserts: 2, updates: 3, deletes: 2, emptyPageEvery: 7, seed });
  open.push(breakOften(sandbox));
  return {
    sandbox,
    /** What was lost and repeated by a reader that got these. */
    judge: (ids: readonly string[]) => {
      const got = new Set(ids);
      const stayed = issues.filter((id) => !churning.deleted.includes(id));
      const lost = stayed.filter((id) => !got.has(id)).length;
      const faults = sandbox.requests.filter(({ status }) => status !== 200).length;
      console.log(
        `${stayed.length} issues stayed, ${churning.inserted.length} came, ${churning.deleted.length} went; ` +
          `${sandbox.requests.length} requests, ${faults} of them failed; seed ${seed}`,
      );
      return { lost, repeated: ids.length - got.size, faults, deleted: churning.deleted.length };
    },
  };
};

const breakOften = (sandbox: Sandbox): (() => void) => {
  const random = createRandom(seed);
  const faults = [
    { type: 'status', status: 429, headers: { 'Retry-After': '0' } },
    { type: 'html', status: 502 },
    { type: 'reset' },
    { type: 'truncate' },
  ] as const;
  let requestsBefore = 0;
  const timer = setInterval(() => {
    const fault = faults[Math.floor(random() * faults.length)];
    // One at a time: a client gives up when nothing works any more.
    if (!fault || sandbox.requests.length < requestsBefore + 4) return;
    requestsBefore = sandbox.requests.length;
    sandbox.fault({ ...fault, path: /\/issues\/$/, times: 1 });
  }, 10);
  return () => clearInterval(timer);
};

it(
  'loses and repeats no issue while issues come, move and go and requests fail',
  async () => {
    const { sandbox, judge } = await setUp();
    const client = createSentryCaller({
      baseUrl: sandbox.url,
      token: sandbox.token,
      organization: 'acme',
      retries: 8,
      random: () => 0.02,
    });
    const issues = client.list(list, { query: '', limit: pageSize });
    const ids = (await issues.toArray()).map(({ id }) => id);
    const { lost, repeated, faults, deleted } = judge(ids);
    expect({ lost, repeated, gaps: issues.gaps() }).toEqual({ lost: 0, repeated: 0, gaps: [] });
    expect(faults).toBeGreaterThan(5);
    expect(deleted).toBeGreaterThan(issueCount / pageSize);
  },
  timeout,
);

interface Line {
  readonly ids: readonly string[];
}

const linesOf = (file: string): readonly Line[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line): Line => JSON.parse(line))
    : [];

const start = (sandbox: Sandbox, file: string): ChildProcess => {
  const program = new URL('programs/read-issues.ts', import.meta.url);
  return fork(program, [sandbox.url, sandbox.token, String(pageSize), file], { execArgv: [] });
};

it(
  'loses and repeats no issue when the reader is killed again and again',
  async () => {
    const { sandbox, judge } = await setUp();
    const folder = mkdtempSync(join(tmpdir(), 'issues-'));
    open.push(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'issues.ndjson');
    const random = createRandom(seed);
    const pageCount = issueCount / pageSize;
    let kills = 0;
    for (;;) {
      const child = start(sandbox, file);
      const ended = once(child, 'exit');
      // Somewhere in its share of the pages, at any moment of one.
      const until = kills < killCount ? ((kills + random()) * pageCount) / killCount : Infinity;
      const mayLive = (): boolean => child.exitCode === null && linesOf(file).length < until;
      while (mayLive()) await sleep(5);
      await sleep(random() * 20);
      if (child.exitCode !== null) {
        expect(child.exitCode).toBe(0);
        break;
      }
      kills += 1;
      child.kill('SIGKILL');
      await ended;
    }
    const { lost, repeated } = judge(linesOf(file).flatMap(({ ids }) => ids));
    expect({ lost, repeated, kills }).toEqual({ lost: 0, repeated: 0, kills: killCount });
  },
  timeout,
);
