import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { checkOptions } from '../checks/check-options.ts';
import { finding } from '../checks/finding.ts';
import { explainOptions } from '../explain/explain-options.ts';
import type { OptionExplanation, Surroundings } from '../explain/types.ts';
import { readClient, type RunningClient } from './read-client.ts';

/** What is wrong with the options that a running client of JavaScript SDK 7 to 11 holds: `Sentry.getClient()`. */
export function checkClient(client: RunningClient): readonly Diagnostic[] {
  const { options, target } = readClient(client);
  if (target === undefined)
    return [
      finding(
        'error',
        'unknown-target',
        [],
        'The client does not say which SDK it is of, or it is of one that is not in the tables.',
        'Give its options to checkOptions, with the SDK and its version.',
      ),
    ];
  // Variables were read when the client started: what it holds is all there is.
  return checkOptions(options, target, { environment: {} });
}

/**
 * What the options that a running client holds come to. Where they came from it no longer knows: give the description that
 * they were made from.
 */
export function explainClient(
  client: RunningClient,
  surroundings: Surroundings = {},
): readonly OptionExplanation[] {
  const { options, target } = readClient(client);
  return target === undefined ? [] : explainOptions(options, target, surroundings);
}
