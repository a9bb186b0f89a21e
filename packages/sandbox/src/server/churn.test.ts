import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../index.ts';
import { createCaller, type Caller } from '../testing/call.ts';

let sandbox: Sandbox;
let call: Caller;

beforeAll(async () => {
  sandbox = await createSandbox();
  call = createCaller(sandbox);
});
afterAll(() => sandbox.close());

const issuesOf = async (path: string) => {
  const { body, headers } = await call('GET', `/api/0/organizations/acme/issues/?${path}`);
  const link = /rel="next"; results="(\w+)"; cursor="([^"]+)"/.exec(headers.get('link') ?? '');
  return {
    issues: body as { readonly id: string; readonly count: string }[],
    next: link?.[1] === 'true' ? link[2] : undefined,
  };
};

const readAll = async (): Promise<string[][]> => {
  const pages: string[][] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    // oxlint-disable-next-line no-await-in-loop -- page by page
    const { issues, next } = await issuesOf(`sort=new&limit=3&query=&cursor=${cursor}`);
    pages.push(issues.map(({ id }) => id));
    cursor = next;
  }
  return pages;
};

describe('churn', () => {
  test('adds, updates and deletes issues before each page, and tells which', async () => {
    sandbox.reset();
    await sandbox.seed({ issues: 10, eventsPerIssue: 1 });
    const before = (await issuesOf('query=')).issues;
    const churning = sandbox.churn({ inserts: 2, updates: 3, deletes: 1 });
    await issuesOf('limit=3');
    await issuesOf('limit=3');
    churning.stop();
    expect(churning.inserted).toHaveLength(4);
    expect(churning.deleted).toHaveLength(2);
    const after = (await issuesOf('query=')).issues;
    const expected = [...before.map(({ id }) => id), ...churning.inserted];
    expect(after.map(({ id }) => id).toSorted()).toEqual(
      expected.filter((id) => !churning.deleted.includes(id)).toSorted(),
    );
    // An issue that is gone takes its update along.
    const updates = after.reduce((sum, { count }) => sum + Number(count) - 1, 0);
    expect(updates).toBeGreaterThan(0);
    expect(updates).toBeLessThanOrEqual(6);
  });

  test('leaves empty pages in the middle of a list, and loses none of its items', async () => {
    sandbox.reset();
    const { issues } = await sandbox.seed({ issues: 10, eventsPerIssue: 1 });
    sandbox.churn({ inserts: 0, updates: 0, deletes: 0, emptyPageEvery: 1 });
    const pages = await readAll();
    expect(pages.flat().toSorted()).toEqual([...issues].toSorted());
    expect(pages.map((page) => page.length)).toEqual([3, 0, 3, 0, 3, 0, 1]);
  });

  test('ends with a reset', async () => {
    sandbox.churn();
    sandbox.reset();
    await sandbox.seed({ issues: 2, eventsPerIssue: 1 });
    expect((await readAll()).flat()).toHaveLength(2);
  });

  test('refuses what it does not know', () => {
    expect(() => sandbox.churn({ deletes: -1 })).toThrow('expected a whole number');
    const misspelt: object = { insert: 2 };
    expect(() => sandbox.churn(misspelt)).toThrow('is no option; known are inserts');
  });
});

test('a list of issues is not moved by what comes and goes before its place', async () => {
  sandbox.reset();
  await sandbox.seed({ issues: 9, eventsPerIssue: 1 });
  const whole = (await issuesOf('sort=new&query=')).issues.map(({ id }) => id);
  const { next } = await issuesOf('sort=new&query=&limit=3');
  await call('DELETE', `/api/0/organizations/acme/issues/?id=${whole[0]}`);
  await call('POST', `/api/1/store/?sentry_key=${new URL(sandbox.dsn).username}`, { message: 'x' });
  const { issues } = await issuesOf(`sort=new&query=&limit=3&cursor=${next}`);
  expect(issues.map(({ id }) => id)).toEqual(whole.slice(3, 6));
});
