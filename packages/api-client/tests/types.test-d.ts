import { expectTypeOf, test } from 'vitest';
import type { SentryCaller } from '../src/core.ts';
import type { ClientMethods } from '../src/generated/methods/client.ts';
import * as issues from '../src/generated/operations/issues.ts';
import type {
  Issue,
  IssueDetails,
  IssuesUpdateInput,
  IssueUpdated,
} from '../src/generated/operations/issues.ts';
import type { Monitor } from '../src/generated/operations/monitors.ts';

type Output<Row extends { '~types'?: readonly [unknown, unknown] }> = NonNullable<Row['~types']>[1];

declare const caller: SentryCaller;
declare const bare: ClientMethods;
declare const inAcme: ClientMethods<'organization'>;
declare const inShop: ClientMethods<'organization' | 'project'>;

test('an update needs only what it changes', () => {
  const update = expectTypeOf(inAcme.issues.update);
  update.toBeCallableWith({ issueId: '1', status: 'resolved' });
  update.toBeCallableWith({ issueId: 1, statusDetails: { inNextRelease: true } });
  update.toBeCallableWith({ issueId: 1, status: undefined, assignedTo: null });
  // @ts-expect-error -- an input takes the known words only
  update.toBeCallableWith({ issueId: 1, status: 'solved' });
  // @ts-expect-error -- which issue?
  update.toBeCallableWith({ status: 'resolved' });
});

test('a default makes the path parameter optional, and nothing else', () => {
  expectTypeOf(inAcme.issues.list).toBeCallableWith();
  expectTypeOf(inAcme.issues.list).toBeCallableWith({ query: 'is:unresolved' }, { timeoutInMs: 1 });
  expectTypeOf(inAcme.issues.list).toBeCallableWith({ organization: 'other' });
  expectTypeOf(inShop.projectKeys.list).toBeCallableWith();
  expectTypeOf(inAcme.projectKeys.list).toBeCallableWith({ project: 'shop' });
  // @ts-expect-error -- no organization
  expectTypeOf(bare.issues.list).toBeCallableWith();
  // @ts-expect-error -- no organization
  expectTypeOf(bare.issues.list).toBeCallableWith({ query: 'is:unresolved' });
  // @ts-expect-error -- no project
  expectTypeOf(inAcme.projectKeys.list).toBeCallableWith();
  const monitor = { name: 'nightly', config: { schedule: '0 3 * * *' } };
  expectTypeOf(inShop.monitors.create).toBeCallableWith({ ...monitor, project: 'shop' });
  // @ts-expect-error -- the project of a new monitor is in the body: no default
  expectTypeOf(inShop.monitors.create).toBeCallableWith(monitor);
});

test('a caller takes its defaults at run time', () => {
  const answer = caller.call(issues.update, { issueId: 1, status: 'resolved' });
  expectTypeOf(answer).resolves.toEqualTypeOf<IssueUpdated>();
  void caller.call(issues.update, { organization: 'acme', issueId: 1 });
  // @ts-expect-error -- which issue?
  void caller.call(issues.update, { status: 'resolved' });
});

test('lists hand out items', () => {
  expectTypeOf<Output<typeof issues.list>>().toEqualTypeOf<readonly Issue[]>();
  expectTypeOf<Output<typeof issues.get>>().toEqualTypeOf<IssueDetails>();
  expectTypeOf(inAcme.issues.list().toArray()).resolves.toEqualTypeOf<Issue[]>();
  expectTypeOf(inAcme.issues.get({ issueId: 1 })).resolves.toEqualTypeOf<IssueDetails>();
  expectTypeOf(inAcme.issues.delete({ issueId: 1 })).resolves.toEqualTypeOf<void>();
  expectTypeOf(inShop.debugFiles.download({ id: 1 })).resolves.toEqualTypeOf<Blob>();
});

test('answers allow new values, inputs do not', () => {
  expectTypeOf<string>().toExtend<Issue['status']>();
  expectTypeOf<'resolved'>().toExtend<Issue['status']>();
  expectTypeOf<string>().not.toExtend<NonNullable<IssuesUpdateInput['status']>>();
  expectTypeOf<Monitor['environments']>().toExtend<readonly { readonly name: string }[]>();
});

test('times are text or dates', () => {
  const { list } = inAcme.issues;
  expectTypeOf(list).toBeCallableWith({ start: new Date(0), end: '2026-01-01T00:00:00Z' });
});
