import { describe, expect, it } from 'vitest';
import { applyAdditions } from '../scripts/generate/apply-additions.ts';
import { applyOverlay } from '../scripts/generate/apply-overlay.ts';
import { completeContract } from '../scripts/generate/generate.ts';
import { readData } from '../scripts/generate/read-data.ts';
import { contractFile, hasContract } from './support/contract.ts';

const data = readData();
// A file of a public repository, an issue, or what a name or the contract itself says.
const source = /^(getsentry\/[\w-]+(#\d+| src\/\S+|: )|the contract: |IANA )/;

// Where it was read, or that it was not: then it is a belief.
const verified = /^(getsentry\/[\w-]+@[0-9a-f]{7,40}|the contract)$/;
const saysWhetherItWasRead = (entry: { readonly verified: string | false }): void =>
  expect(entry.verified === false ? 'the contract' : entry.verified).toMatch(verified);

describe('data/', () => {
  it.each(data.overlay)('has a source for the correction of $operations.0', (entry) => {
    expect(entry.source).toMatch(source);
    expect(entry.changes.length).toBeGreaterThan(0);
    saysWhetherItWasRead(entry);
  });

  it.each(data.additions)('has a source for the addition $operation', (addition) => {
    expect(addition.source).toMatch(source);
    expect(['public', 'experimental', 'private']).toContain(addition.stability);
    saysWhetherItWasRead(addition);
  });
});

const { contract } = contractFile;
const countOperations = (paths: object): number =>
  Object.values(paths).reduce<number>((sum, methods) => sum + Object.keys(methods).length, 0);

describe.skipIf(!hasContract)('data/ on the contract (needs SENTRY_KIT_CONTRACT)', () => {
  it('changes something with each correction', () => {
    // It throws for what fits nothing or changes nothing; its own test shows that.
    const corrected = applyOverlay(contract, data.overlay, data.shapes);
    expect(corrected).not.toEqual(contract);
  });

  it('adds only what the contract lacks', () => {
    const added = applyAdditions(contract, data.additions, data.shapes);
    expect(countOperations(added.paths)).toBe(
      countOperations(contract.paths) + data.additions.length,
    );
  });

  it('leaves the given contract as it is', () => {
    const before = JSON.stringify(contract);
    completeContract(contract, data);
    expect(JSON.stringify(contract)).toBe(before);
  });
});
