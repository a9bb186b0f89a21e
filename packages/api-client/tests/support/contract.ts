import { describe, expect, it } from 'vitest';
import { readContract } from '../../scripts/generate/contract.ts';
import type { ContractFile } from '../../scripts/generate/contract.ts';

const path = process.env['SENTRY_KIT_CONTRACT'];

/** Runs a suite on Sentry's OpenAPI file; without SENTRY_KIT_CONTRACT it is skipped by name, in CI it fails. */
export function describeContract(name: string, suite: (file: ContractFile) => void): void {
  if (path !== undefined) {
    describe(name, () => suite(readContract(path)));
    return;
  }
  describe.skipIf(process.env['CI'] !== 'true')(`${name} (needs SENTRY_KIT_CONTRACT)`, () => {
    it('has the contract', () => {
      expect(path, 'SENTRY_KIT_CONTRACT: path of the OpenAPI file').toBeDefined();
    });
  });
}
