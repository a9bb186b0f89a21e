import type { Section } from '../render/sentry-conf/assignment.ts';
import { expression, type PythonForm, type PythonValue } from '../render/sentry-conf/python.ts';

type Settings = Record<string, unknown>;

/** What planned statements come to, as the JSON of a Python that ran them. */
export function evaluateSections(
  sections: readonly Section[],
  environment: Readonly<Record<string, string>>,
): Settings {
  const settings: Settings = { SENTRY_OPTIONS: {}, SENTRY_FEATURES: {}, KAFKA_CLUSTERS: {} };
  for (const {
    target: [name, key],
    value,
    isUpdate,
  } of sections.flatMap((each) => each.assignments)) {
    const result = evaluate(value, environment, settings);
    if (isUpdate === true)
      settings[name] = { ...(settings[name] as object), ...(result as object) };
    else if (key === undefined) settings[name] = result;
    else settings[name] = { ...(settings[name] as object), [key]: result };
  }
  return settings;
}

function evaluate(
  value: PythonValue,
  environment: Readonly<Record<string, string>>,
  settings: Settings,
): unknown {
  const inner = (each: PythonValue) => evaluate(each, environment, settings);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: PythonValue) => inner(each));
  if (!(expression in value)) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(each)]));
  }
  const form: PythonForm = value[expression];
  switch (form.type) {
    case 'environment':
      return environment[form.name] ?? form.fallback ?? '';
    case 'call':
      return form.name === 'int' ? Number(inner(form.argument)) : Boolean(inner(form.argument));
    case 'lines':
      return String(inner(form.of)).replaceAll(String.raw`\n`, '\n');
    case 'differs':
      return inner(form.of) !== form.from;
    case 'joined':
      return form.parts.map(inner).join('');
    case 'tuple':
      return form.items.map(inner);
    case 'numbered':
      return Object.fromEntries(form.items.map((each, index) => [index, inner(each)]));
    case 'name':
      return settings[form.name];
    case 'prefixed':
      return { events: `${form.prefix}events`, 'ingest-events': `${form.prefix}ingest-events` };
  }
}
