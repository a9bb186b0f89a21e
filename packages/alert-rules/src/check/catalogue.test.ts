import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONDITION_TYPES } from '../catalogue/condition-types.ts';
import { ACTION_SCHEMAS } from './action-schemas.ts';
import { CONDITION_SCHEMAS } from './condition-schemas.ts';

test('there are 38 types of conditions, and each can be written but the one that Sentry dropped', () => {
  expect(CONDITION_TYPES).toHaveLength(38);
  expect(
    CONDITION_TYPES.map(({ type }) => type).filter((type) => !(type in CONDITION_SCHEMAS)),
  ).toEqual(['every_event']);
});

test('there are 14 types of actions', () => {
  expect(Object.keys(ACTION_SCHEMAS).filter((type) => type !== 'raw')).toHaveLength(14);
});

test('every type has a row in the README', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const types = [...CONDITION_TYPES.map(({ type }) => type), ...Object.keys(ACTION_SCHEMAS)];
  expect(types.filter((type) => !readme.includes(`\`${type}\``))).toEqual([]);
});
