import { expect, it } from 'vitest';
import { list as listMembers } from '../generated/operations/members.ts';
import { getMe } from '../generated/operations/users.ts';
import { list, update } from '../generated/operations/issues.ts';
import { create as createRelease } from '../generated/operations/releases.ts';
import { operations } from '../generated/table.ts';
import { canCall, explainAccess, parseToken } from '../index.ts';
import { organizationToken } from '../testing/tokens.ts';

it('asks for the least that lets every operation through', () => {
  expect(explainAccess([list]).required).toEqual(['event:read']);
  // event:write lists as well, so one scope does for both.
  expect(explainAccess([list, update]).required).toEqual(['event:write']);
  expect(explainAccess([list, listMembers]).required).toEqual(['event:read', 'member:read']);
  expect(explainAccess([createRelease]).required).toEqual(['org:ci']);
  expect(explainAccess([getMe]).required).toEqual([]);
});

it('says what is missing beside what was granted, and for which operation', () => {
  expect(explainAccess([list, update, listMembers], ['event:admin'])).toEqual({
    required: ['event:write', 'member:read'],
    missing: ['member:read'],
    allowsOrganizationToken: false,
    operations: [
      { operation: 'issues.list', anyOf: list.scopes, isAllowed: true },
      { operation: 'issues.update', anyOf: update.scopes, isAllowed: true },
      { operation: 'members.list', anyOf: listMembers.scopes, isAllowed: false },
    ],
  });
});

it('names an operation once, and knows when the token of an organization would do', () => {
  const access = explainAccess([createRelease, createRelease, getMe]);
  expect(access.operations.map(({ operation }) => operation)).toEqual([
    'releases.create',
    'users.getMe',
  ]);
  expect(access.allowsOrganizationToken).toBe(true);
});

it('works out the whole table, and the result really allows all of it', () => {
  const { required } = explainAccess(operations);
  expect(explainAccess(operations, required).missing).toEqual([]);
  for (const scope of required) {
    const without = required.filter((one) => one !== scope);
    expect(explainAccess(operations, without).missing, scope).not.toEqual([]);
  }
});

it('tells offline what a token may call, where its scopes are known', () => {
  const ofOrganization = parseToken(organizationToken({ org: 'acme' }));
  expect(canCall(ofOrganization, createRelease)).toBe(true);
  expect(canCall(ofOrganization, list)).toBe(false);
  expect(canCall(parseToken('sntryu_example'), list)).toBe(undefined);
  expect(canCall(parseToken('sntryu_example'), getMe)).toBe(true);
  expect(canCall({ scopes: ['event:read'] }, list)).toBe(true);
});
