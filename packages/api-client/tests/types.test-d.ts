import { expectTypeOf, test } from 'vitest';
import type { SentryCaller } from '../src/core.ts';
import type { ClientMethods } from '../src/generated/methods/client.ts';
import * as issues from '../src/generated/operations/issues.ts';
import type { Issue, IssueDetails, IssuesUpdateInput } from '../src/generated/operations/issues.ts';
import type { Monitor } from '../src/generated/operations/monitors.ts';

type Output<Row extends { '~types'?: readonly [unknown, unknown] }> = NonNullable<Row['~types']>[1];

declare const caller: SentryCaller;
declare const bare: ClientMethods;
declare const inAcme: ClientMethods<'organization'>;
declare const inShop: ClientMethods<'organization' | 'project'>;

test('an update needs only what it changes', () => {
  void inAcme.issues.update({ issueId: '1', status: 'resolved' });
  void inAcme.issues.update({ issueId: 1, statusDetails: { inNextRelease: true } });
  void inAcme.issues.update({ issueId: 1, status: undefined, assignedTo: null });
  // @ts-expect-error -- an input takes the known words only
  void inAcme.issues.update({ issueId: 1, status: 'solved' });
  // @ts-expect-error -- which issue?
  void inAcme.issues.update({ status: 'resolved' });
});

test('a default makes the path parameter optional, and nothing else', () => {
  void inAcme.issues.list();
  void inAcme.issues.list({ query: 'is:unresolved' }, { signal: AbortSignal.timeout(1) });
  void inAcme.issues.list({ organization: 'other' });
  void inShop.projectKeys.list();
  void inAcme.projectKeys.list({ project: 'shop' });
  // @ts-expect-error -- no organization
  void bare.issues.list();
  // @ts-expect-error -- no organization
  void bare.issues.list({ query: 'is:unresolved' });
  // @ts-expect-error -- no project
  void inAcme.projectKeys.list();
  // @ts-expect-error -- the project of a new monitor is in the body: no default
  void inShop.monitors.create({ name: 'nightly', config: { schedule: '0 3 * * *' } });
});

test('a caller takes its defaults at run time', () => {
  void caller.call(issues.update, { issueId: 1, status: 'resolved' });
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
  void inAcme.issues.list({ start: new Date(0), end: '2026-01-01T00:00:00Z' });
});
