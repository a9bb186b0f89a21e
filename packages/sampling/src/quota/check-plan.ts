import type { Diagnostic } from '../policy/diagnostic.ts';
import {
  findProblems,
  is,
  isFilled,
  isRecord,
  list,
  object,
  type Check,
} from '../policy/checks.ts';
import { filterChecks, isKeyRateLimit } from './check-quota.ts';

const isAnything: Check = () => {};
const isTrueOrFalse = is('invalid-type', 'true or false', (value) => typeof value === 'boolean');
const orNull =
  (check: Check): Check =>
  (value, path, report) => {
    if (value !== null) check(value, path, report);
  };

function step(to: Check, own: Readonly<Record<string, Check>> = {}): Check {
  const fields = { type: isFilled, project: isFilled, from: orNull(to), to, ...own };
  const required = Object.keys(fields);
  return object({ ...fields, limits: isAnything, summary: isAnything }, required);
}

const steps: Readonly<Record<string, Check>> = {
  'key-rate-limit': step(isKeyRateLimit, { key: isFilled }),
  'key-active': step(isTrueOrFalse, { key: isFilled }),
  'spike-protection': step(isTrueOrFalse),
};

const anyStep: Check = (value, path, report) => {
  const type = isRecord(value) ? String(value['type']) : '';
  const filter = isRecord(value) ? String(value['filter']) : '';
  if (type === 'inbound-filter' && Object.hasOwn(filterChecks, filter)) {
    step(filterChecks[filter] ?? isAnything, { filter: isFilled })(value, path, report);
  } else if (Object.hasOwn(steps, type)) {
    steps[type]?.(value, path, report);
  } else {
    report('unknown-lever', path, `It is no step: "${type}" ${filter}`.trim());
  }
};

const plan = object({ steps: list(anyStep), diagnostics: list(isAnything), basedOn: isFilled }, [
  'steps',
  'diagnostics',
  'basedOn',
]);

/** Why a value is no plan: it may come from a file. Errors that the plan itself holds are among them. */
export function checkPlan(value: unknown): readonly Diagnostic[] {
  const found = findProblems(value, plan);
  return found.length > 0 ? found : findProblems(value, ownErrors);
}

const ownErrors: Check = (value, _path, report) => {
  const own = isRecord(value) ? value['diagnostics'] : [];
  for (const diagnostic of Array.isArray(own) ? own : []) {
    if (!isRecord(diagnostic) || diagnostic['severity'] !== 'error') continue;
    const { path, message } = diagnostic;
    const place = Array.isArray(path) ? path.map(String) : [];
    report('plan-with-errors', place, String(message));
  }
};
