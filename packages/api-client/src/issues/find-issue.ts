import { invalidInput } from '../core/invalid-input.ts';
import type { CallOptions, SentryCaller } from '../core/types.ts';
import { get } from '../generated/operations/issues.ts';
import type { IssueDetails } from '../generated/types/issues.ts';
import { readIssueReference } from './issue-reference.ts';

/**
 * Returns the issue that a number, a short id (`SHOP-12`) or the address of its page names. An
 * address must be of the Sentry that the client talks to; its organization beats the client's.
 */
export const findIssue = async (
  client: SentryCaller,
  reference: string | number,
  options?: CallOptions,
): Promise<IssueDetails> => {
  const place = readIssueReference(reference, client.baseUrl);
  if (!place)
    throw invalidInput(
      `No issue is named by ${String(reference)}. Give its number, its short id such as SHOP-12, or its address in ${client.baseUrl}`,
    );
  // Sentry takes a short id in place of the number (src/sentry/issues/endpoints/bases/group.py).
  return client.call(get, place, options);
};
