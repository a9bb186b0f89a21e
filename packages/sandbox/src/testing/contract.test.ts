import { describe, expect, test } from 'vitest';
import { expectContractAnswer, hasContract } from './contract.ts';

describe.skipIf(!hasContract)('expectContractAnswer', () => {
  const path = '/api/0/organizations/{organization_id_or_slug}/environments/';

  test('lets through what the OpenAPI file describes', () => {
    expectContractAnswer('GET', path, 200, [{ id: '1', name: 'production' }]);
  });

  test('names what is missing or of the wrong type', () => {
    expect(() => expectContractAnswer('GET', path, 200, [{ id: 1 }])).toThrow(
      /\/0 must have required property 'name'[^]*\/0\/id must be string/,
    );
  });
});
