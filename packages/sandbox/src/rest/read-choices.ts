import { badRequest } from './errors.ts';

/** A parameter that may be repeated and takes only some values. */
export function readChoices<Choice extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly Choice[],
): ReadonlySet<Choice> {
  const chosen = query.getAll(name).map((value) => {
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw invalidChoice(name, value, choices);
    return choice;
  });
  return new Set(chosen);
}

/** A parameter that takes one of some values. */
export function readChoice<Choice extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly Choice[],
  byDefault: Choice,
): Choice {
  const value = query.get(name);
  if (value === null) return byDefault;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw invalidChoice(name, value, choices);
  return choice;
}

/** `1`, `true` and the like; Sentry takes no other word for a yes. */
export function readFlag(query: URLSearchParams, name: string, byDefault = false): boolean {
  const value = query.get(name);
  if (value === null || value === '') return byDefault;
  if (/^(?:1|true|yes|on)$/i.test(value)) return true;
  if (/^(?:0|false|no|off)$/i.test(value)) return false;
  throw invalidChoice(name, value, ['true', 'false', '1', '0']);
}

function invalidChoice(name: string, value: string, choices: readonly string[]): unknown {
  const valid = choices.map((choice) => `'${choice}'`).join(', ');
  return badRequest(`Invalid ${name}: '${value}'. Valid choices are ${valid}`);
}
