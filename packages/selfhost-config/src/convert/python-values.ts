import { readPython } from '../doctor/python-settings.ts';
import { isMap } from '../yaml/path.ts';
import { evaluatePython } from './python-expression.ts';

/** A setting as `sentry.conf.py` leaves it. */
export interface PythonSetting {
  readonly value: unknown;
  /** Whether a variable of the environment went into it. */
  readonly usesEnvironment: boolean;
}

/** What `sentry.conf.py` sets, as far as that can be told without running it. */
export interface PythonValues {
  readonly settings: ReadonlyMap<string, PythonSetting>;
  /** Statements that have to be run to know what they do. */
  readonly unread: readonly { readonly name: string; readonly line: number }[];
  /** What every topic begins with. */
  readonly topicPrefix?: string;
}

const ASSIGNMENT = /^([A-Za-z_]\w*)((?:\[\s*(?:"[^"\n]*"|'[^'\n]*')\s*\])*)\s*=(?!=)([\s\S]*)$/;
const UPDATE = /^([A-Za-z_]\w*)\.update\(([\s\S]*)\)\s*$/;
// The names that Sentry's own defaults hold before the file begins.
const given = ['SENTRY_OPTIONS', 'SENTRY_FEATURES', 'KAFKA_CLUSTERS', 'KAFKA_TOPIC_OVERRIDES'];

/** Reads the settings of a `sentry.conf.py`. */
export function readPythonValues(
  text: string,
  environment: (name: string) => string | undefined,
): PythonValues {
  const settings = new Map<string, PythonSetting>(
    given.map((name) => [name, { value: {}, usesEnvironment: false }]),
  );
  const unread: { name: string; line: number }[] = [];
  const scope = { environment, setting: (name: string) => settings.get(name)?.value };
  const put = (name: string, keys: readonly string[], source: string) => {
    const result = evaluatePython(source, scope);
    if (result === undefined) return false;
    const before = settings.get(name);
    settings.set(name, {
      value: keys.length === 0 ? result.value : placed(before?.value, keys, result.value),
      usesEnvironment:
        result.usesEnvironment || (keys.length > 0 && before?.usesEnvironment === true),
    });
    return true;
  };
  for (const { text: statement, line, name } of readPython(text)) {
    // A function does nothing until something calls it.
    if (/^(?:import|from|def)\s/.test(statement) || isDocumentation(statement)) continue;
    const assignment = ASSIGNMENT.exec(statement);
    const update = UPDATE.exec(statement);
    if (assignment !== null) {
      const [, target = '', path = '', source = ''] = assignment;
      const keys = [...path.matchAll(/["']([^"']*)["']/g)].map(([, key = '']) => key);
      if (!put(target, keys, source)) unread.push({ name: target, line });
    } else if (update !== null) {
      const [, target = '', source = ''] = update;
      const result = evaluatePython(source, scope);
      const before = settings.get(target);
      if (result === undefined || !isMap(result.value)) unread.push({ name: target, line });
      else {
        settings.set(target, {
          value: { ...(isMap(before?.value) ? before.value : {}), ...result.value },
          usesEnvironment: result.usesEnvironment || before?.usesEnvironment === true,
        });
      }
    } else unread.push({ name, line });
  }
  const prefix = /\bname: "([^"\n]+)" \+ name for name in KAFKA_TOPIC_TO_CLUSTER\b/.exec(text)?.[1];
  return { settings, unread, ...(prefix === undefined ? {} : { topicPrefix: prefix }) };
}

function placed(before: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const map = isMap(before) ? before : {};
  return { ...map, [key]: placed(map[key], rest, value) };
}

function isDocumentation(statement: string): boolean {
  return /^(?:"""|''')[\s\S]*(?:"""|''')\s*$/.test(statement);
}
