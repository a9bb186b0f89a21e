import { explainOption, listOptions, type OptionTarget } from '../../options/option-table.ts';
import { consequenceOf } from './consequence.ts';
import { readFacts, type Facts } from './facts.ts';
import { createOriginOf } from './origin.ts';
import type { OptionExplanation, Surroundings } from './types.ts';
import { whyIgnored } from './why-ignored.ts';

/**
 * What a client makes of options: each option that was written, that a variable or the SDK fills in, or that has a default;
 * what its value comes to, where it came from and what it means for what is sent. Nothing is started, and no hook is called.
 * Nothing for an SDK or a version that is not known.
 */
export function explainOptions(
  options: object,
  target: OptionTarget,
  surroundings: Surroundings = {},
): readonly OptionExplanation[] {
  const facts = readFacts(options, target, surroundings);
  if (facts === undefined) return [];
  const originOf = createOriginOf(surroundings);
  const channels = [facts.names.dsn, facts.names.errors, facts.names.traces];
  const standard = listOptions(target).flatMap(({ name, default: text }) =>
    text === undefined || /^(?:None|undefined)$/.test(text) ? [] : [name],
  );
  const all = new Set([
    ...Object.keys(facts.given),
    ...facts.held.keys(),
    ...standard,
    ...channels,
  ]);
  return [...all].toSorted().flatMap((option) => explain(facts, option, originOf) ?? []);
}

function explain(
  facts: Facts,
  option: string,
  originOf: ReturnType<typeof createOriginOf>,
): OptionExplanation | undefined {
  const held = facts.held.get(option);
  const isWritten = facts.given[option] !== undefined;
  const because = isWritten ? whyIgnored(facts, option) : undefined;
  const consequence = because === undefined ? consequenceOf(facts, option) : undefined;
  const outcome = consequence === undefined ? {} : { consequence };
  if (held === undefined) {
    const value = readDefault(explainOption(option, facts.target).default);
    if (value === undefined && consequence === undefined) return undefined;
    return {
      option,
      ...(value === undefined ? {} : { value }),
      isHeld: false,
      origin: 'default',
      ...outcome,
    };
  }
  const origin =
    because === undefined ? originOf(option, held) : { origin: 'ignored' as const, because };
  return { option, value: held.value, isHeld: true, ...origin, ...outcome };
}

// Defaults stand in the tables as source text.
function readDefault(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text === 'undefined' ? undefined : text;
  }
}
