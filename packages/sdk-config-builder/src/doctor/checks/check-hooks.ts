import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Facts } from '../explain/facts.ts';
import { whyIgnored } from '../explain/why-ignored.ts';
import { readFunctionFacts } from '../source/function-facts.ts';
import { readUnread } from '../source/unread.ts';
import { finding, type Check } from './finding.ts';

/** Hooks that drop what they should pass on, by how they are written. They are read, and never called. */
export const checkHooks: Check = (facts) =>
  facts.names.hooks.flatMap((option) => {
    const hook = facts.given[option];
    if (hook === undefined || hook === null || whyIgnored(facts, option) !== undefined) return [];
    if (typeof hook !== 'function')
      return readUnread(hook) === undefined
        ? [finding('error', 'hook-is-no-function', option, 'It is no function.')]
        : [];
    return checkHook(facts, option, hook);
  });

function checkHook(facts: Facts, option: string, hook: unknown): readonly Diagnostic[] {
  const read = readFunctionFacts(hook);
  if (read === undefined) return [];
  const isSampler = option === facts.names.tracesSampler;
  const nothing = isSampler ? 'the trace is not kept' : 'nothing is sent';
  const found: Diagnostic[] = [];
  if (read.throws === 'always')
    found.push(
      finding(
        'error',
        'hook-throws',
        option,
        `It throws whatever it is given. ${ofThrowing(facts, isSampler)}`,
        'Return what is to be sent, or null.',
      ),
    );
  else if (read.throws === 'sometimes')
    found.push(
      finding(
        'warning',
        'hook-throws',
        option,
        `It may throw. ${ofThrowing(facts, isSampler)}`,
        'Catch it there, and return null.',
      ),
    );
  if (read.returns === 'never')
    found.push(
      finding(
        'error',
        'hook-returns-nothing',
        option,
        `It returns nothing, so ${nothing}: 0 of all.`,
        isSampler ? 'Return a rate.' : 'Return what is to be sent, or null.',
      ),
    );
  else if (read.returns === 'sometimes')
    found.push(
      finding(
        'warning',
        'hook-returns-nothing',
        option,
        `On some paths it returns nothing, and then ${nothing}.`,
        isSampler
          ? 'Return a rate on every path.'
          : 'Return what is to be sent, or null, on every path.',
      ),
    );
  if (read.isAsync && !/^beforeSend(?:Transaction)?$/.test(option))
    found.push(
      finding(
        'error',
        'hook-is-async',
        option,
        'The SDK does not wait for a promise here.',
        'Return the value itself.',
      ),
    );
  return found;
}

function ofThrowing({ language, release }: Facts, isSampler: boolean): string {
  if (isSampler)
    return language === 'javascript' && release[0] < 11
      ? 'Below 11 that breaks whoever starts the trace.'
      : 'The trace is not kept as meant.';
  return language === 'javascript' && release[0] < 11
    ? 'Below 11 the item is dropped, and an error with what was thrown is sent past every hook.'
    : 'The item is dropped.';
}
