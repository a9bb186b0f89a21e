import { readContract } from '../../scripts/generate/contract.ts';
import type { ContractFile } from '../../scripts/generate/contract.ts';

const path = process.env['SENTRY_KIT_CONTRACT'];

/** Without Sentry's OpenAPI file the suites that need it are skipped; with SENTRY_KIT_INPUTS=required that is a failure. */
export const hasContract = path !== undefined;

if (!hasContract && process.env['SENTRY_KIT_INPUTS'] === 'required')
  throw new Error('SENTRY_KIT_CONTRACT is not set: it names the OpenAPI file of Sentry');

/** The contract that SENTRY_KIT_CONTRACT names; an empty one, for skipped suites, without. */
export const contractFile: ContractFile =
  path === undefined
    ? { contract: { info: { version: '' }, paths: {} }, fileName: '', sha256: '' }
    : readContract(path);
