import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding, type Check } from './finding.ts';

/** What costs quota or time in every service that runs with it. */
export const checkCost: Check = ({ given, names, get }) => {
  const found: Diagnostic[] = [];
  const info = (option: string, message: string, hint: string) =>
    found.push(finding('info', 'cost', option, message, hint));
  if (given[names.traces] === 1 && get(names.tracesSampler) === undefined)
    info(
      names.traces,
      'Every trace is kept, in every environment.',
      'Keep a share of them in production.',
    );
  if (given['replaysSessionSampleRate'] === 1)
    info(
      'replaysSessionSampleRate',
      'Every session is recorded.',
      'Record a share, and those with errors.',
    );
  for (const option of [
    'profileSessionSampleRate',
    'profile_session_sample_rate',
    'profilesSampleRate',
    'profiles_sample_rate',
  ])
    if (given[option] === 1)
      info(option, 'Every process is profiled all the time.', 'Profile a share of them.');
  if (given['includeLocalVariables'] === true)
    info(
      'includeLocalVariables',
      'The debugger reads local variables at every exception, caught ones too.',
      'Leave it out where exceptions are frequent.',
    );
  const depth = given['normalizeDepth'];
  if (typeof depth === 'number' && depth > 5)
    info(
      'normalizeDepth',
      `Objects are walked ${depth} levels deep for each event.`,
      'The default is 3.',
    );
  return found;
};
