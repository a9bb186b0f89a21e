import { beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../scripts/generate/generate.ts';
import { readData } from '../scripts/generate/read-data.ts';
import { operations } from '../src/generated/table.ts';
import { contractFile, hasContract } from './support/contract.ts';
import { expectedKeys, readExpected } from './support/expected.ts';
import { inputNamesOf } from './support/input-names.ts';

const data = readData();
const rows = new Map(operations.map((row) => [row.id, row]));

describe.skipIf(!hasContract)('the operation table (needs SENTRY_KIT_CONTRACT)', () => {
  const expected = readExpected(contractFile.contract, data.overlay);
  const inputs = new Map<string, readonly string[]>();
  beforeAll(() => {
    for (const { row, input } of generate(contractFile, data).models)
      inputs.set(
        row.id,
        input.map(({ name }) => name),
      );
  });

  it('has all 223 operations of the contract and every addition, each once', () => {
    expect(expected).toHaveLength(223);
    expect(rows.size).toBe(operations.length);
    const keys = expectedKeys(contractFile.contract, data.additions);
    expect(Object.keys(data.names).toSorted()).toEqual(keys.toSorted());
    expect([...rows.keys()].toSorted()).toEqual(Object.values(data.names).toSorted());
  });

  it.each(expected)('has the method, path and scopes of $key', (operation) => {
    const row = rows.get(data.names[operation.key] ?? '');
    const [method, path = ''] = row?.route.split(' ') ?? [];
    expect(method).toBe(operation.method);
    expect(`/api/0/${path.replaceAll(/\{\w+\}/g, '{}')}`).toBe(operation.template);
    expect(row?.scopes.toSorted()).toEqual(operation.scopes.toSorted());
  });

  it.each(expected)('takes the parameters of $key', (operation) => {
    const row = rows.get(data.names[operation.key] ?? '');
    if (row === undefined) throw new Error(`${operation.key} is not in the table`);
    const { path, query, body } = inputNamesOf(row, operation);
    const names = [...path.values(), ...query.values(), ...body.values()];
    expect(inputs.get(row.id)?.toSorted()).toEqual(names.toSorted());
    expect(new Set(names).size).toBe(names.length);
    const isQueryOfBody = operation.hasBody && query.size > 0;
    expect(row.query?.toSorted() ?? []).toEqual(
      isQueryOfBody ? [...query.values()].toSorted() : [],
    );
  });
});
