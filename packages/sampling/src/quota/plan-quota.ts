import type { Diagnostic } from '../policy/diagnostic.ts';
import { checkQuota } from './check-quota.ts';
import { refuseErrors } from './error.ts';
import { hashSettings } from './fingerprint.ts';
import { listSettings, nameLever, type Setting } from './settings.ts';
import { toStep } from './to-step.ts';
import type { Plan, Quota, QuotaStep } from './types.ts';

/**
 * What is to be done so that the levers stand as wanted. Pure; levers that are not named stay as they are.
 * Undo is a plan back to what was read. Throws a `SamplingError` with every problem of its input.
 */
export function planQuota(wanted: Quota, observed: Quota): Plan<QuotaStep> {
  const found = checkQuota(wanted);
  refuseErrors('The quota that is wanted is wrong:', 'Correct what is listed.', found);
  refuseErrors(
    'The quota that was read is wrong:',
    'Take it from readQuota.',
    checkQuota(observed),
  );
  const current = new Map(listSettings(observed).map((setting) => [nameLever(setting), setting]));
  const missing: Diagnostic[] = [];
  const steps = listSettings(wanted).flatMap((setting): QuotaStep[] => {
    const now = current.get(nameLever(setting));
    if (!now && setting.type !== 'spike-protection') {
      missing.push(tellMissing(setting, observed));
      return [];
    }
    return JSON.stringify(now?.value) === JSON.stringify(setting.value)
      ? []
      : [toStep(setting, now)];
  });
  return {
    steps,
    diagnostics: [...found, ...missing, ...explain(steps)],
    basedOn: hashSettings(valuesOf(observed, steps)),
  };
}

/** The positions of all levers of the projects that the steps are about. */
export function valuesOf(quota: Quota, steps: readonly QuotaStep[]): Map<string, unknown> {
  const projects = new Set(steps.map(({ project }) => project));
  return new Map(
    listSettings(quota)
      .filter(({ project }) => projects.has(project))
      .map((setting) => [nameLever(setting), setting.value]),
  );
}

function tellMissing(
  setting: Exclude<Setting, { readonly type: 'spike-protection' }>,
  { projects }: Quota,
): Diagnostic {
  const { project } = setting;
  const there = Object.hasOwn(projects, project) ? projects[project] : undefined;
  const [kind, name] =
    'key' in setting ? (['keys', setting.key] as const) : (['filters', setting.filter] as const);
  const known = Object.keys(there === undefined ? projects : (there[kind] ?? {}));
  return {
    code: 'sampling/unknown-lever',
    severity: 'error',
    path: there === undefined ? ['projects', project] : ['projects', project, kind, name],
    message: 'It is not among what was read.',
    hint: `There are: ${known.join(', ') || 'none'}.`,
  };
}

/** What people get wrong about the levers that a plan uses. */
function explain(steps: readonly QuotaStep[]): readonly Diagnostic[] {
  const has = (isMeant: (step: QuotaStep) => boolean): boolean => steps.some(isMeant);
  return [
    ...(has(({ type }) => type === 'key-rate-limit')
      ? [
          {
            code: 'sampling/key-limit-errors-only',
            severity: 'info',
            path: [],
            message: 'The rate limit of a key limits errors only: no spans, replays or logs.',
            hint: 'Limit spans in the application, with a sampling policy and a budget.',
            reference: 'getsentry/sentry#62608',
          } as const,
        ]
      : []),
    ...(has(({ type, to }) => type === 'key-active' && !to)
      ? [
          {
            code: 'sampling/key-switched-off',
            severity: 'warning',
            path: [],
            message:
              'A key that is switched off takes nothing: its SDKs get 403 and drop everything.',
          } as const,
        ]
      : []),
    ...(has(({ type, from }) => type === 'spike-protection' && from === null)
      ? [
          {
            code: 'sampling/spike-protection-unknown',
            severity: 'info',
            path: [],
            message:
              'Whether spike protection is on cannot be read yet, so it cannot be set back either.',
          } as const,
        ]
      : []),
  ];
}
