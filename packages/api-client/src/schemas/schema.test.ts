import { describe, expect, expectTypeOf, it } from 'vitest';
import type { core, ZodUnknown } from 'zod';
import { deploy } from '../generated/schemas/deploys.ts';
import { issueComment } from '../generated/schemas/issues.ts';
import type { Deploy } from '../generated/types/deploys.ts';
import type { IssueComment } from '../generated/types/issues.ts';
import type { StandardSchema } from './standard-schema.ts';

const comment = {
  id: '1',
  type: 'note',
  dateCreated: '2026-01-01T00:00:00Z',
  user: { id: '2', name: 'Ada' },
  data: { text: 'hello' },
};
const validate = (value: unknown) => issueComment['~standard'].validate(value);

describe('a schema that is imported', () => {
  it('hands out the very value that fits', () => {
    const result = validate(comment);
    expect(result.issues).toBeUndefined();
    expect('value' in result && result.value).toBe(comment);
  });

  it('lets pass what is new, and what an older server leaves out', () => {
    const { user: _, ...older } = comment;
    expect(validate({ ...comment, brandNew: 1 }).issues).toBeUndefined();
    expect(validate(older).issues).toBeUndefined();
    expect(validate({ ...comment, type: null }).issues).toBeUndefined();
  });

  it.each([
    [{ ...comment, id: undefined }, [{ path: ['id'], message: 'must be string, was missing' }]],
    [{ ...comment, data: 'x' }, [{ path: ['data'], message: 'must be object, was string' }]],
    [
      { ...comment, user: { id: 7 } },
      [{ path: ['user', 'id'], message: 'must be string, was number' }],
    ],
    [[comment], [{ path: [], message: 'must be object, was array' }]],
    [undefined, [{ path: [], message: 'must be object, was missing' }]],
  ])('says what is wrong, without values: %j', (value, issues) => {
    expect(validate(value)).toEqual({ issues });
  });

  it('is a Standard Schema, and its types are ours', () => {
    expectTypeOf(issueComment).toEqualTypeOf<StandardSchema<IssueComment>>();
    // zod carries the interface of the standard itself.
    expectTypeOf(issueComment['~standard']).toExtend<core.$ZodStandardSchema<ZodUnknown>>();
    const result = deploy['~standard'].validate({ id: '1' });
    if (result.issues === undefined) expectTypeOf(result.value).toEqualTypeOf<Deploy>();
    expect(deploy['~standard']).toMatchObject({ version: 1, vendor: 'sentry-kit' });
  });
});
