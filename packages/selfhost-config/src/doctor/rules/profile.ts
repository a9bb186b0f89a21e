import { setVariable } from '../fixes.ts';
import type { Rule } from '../types.ts';

const reference =
  'getsentry/self-hosted sentry/sentry.conf.example.py, SENTRY_SELF_HOSTED_ERRORS_ONLY';

/** What `COMPOSE_PROFILES` chooses. */
export const profileRules: readonly Rule[] = [
  {
    code: 'profile-not-exact',
    severity: 'error',
    reference,
    find: ({ variables }) => {
      const profile = variables.get('COMPOSE_PROFILES');
      if (profile === undefined || /^(?:feature-complete|errors-only)$/.test(profile.value))
        return [];
      const meant = profile.value.includes('feature-complete') ? 'feature-complete' : 'errors-only';
      return [
        {
          path: [profile.path, profile.line],
          message: `COMPOSE_PROFILES is not exactly feature-complete, so the interface shows errors only, whatever else runs.`,
          hint: 'Start services of your own without a profile, or name them in `docker compose up`.',
          fix: setVariable(profile.path, profile.name, meant),
        },
      ];
    },
  },
  {
    code: 'profile-missing',
    severity: 'error',
    reference: 'getsentry/self-hosted .env',
    find: ({ variables, environmentFiles, tag }) => {
      const last = environmentFiles.at(-1);
      if (tag.variables['COMPOSE_PROFILES']?.value === undefined || last === undefined) return [];
      if (variables.has('COMPOSE_PROFILES')) return [];
      return [
        {
          path: [last.path],
          message:
            'COMPOSE_PROFILES is not set: services of feature-complete do not start, and the interface shows errors only.',
          hint: 'Set it to feature-complete or errors-only.',
          fix: setVariable(last.path, 'COMPOSE_PROFILES', 'feature-complete'),
        },
      ];
    },
  },
  {
    code: 'profile-too-early',
    severity: 'error',
    reference: 'getsentry/self-hosted CHANGELOG.md, 24.7.1',
    find: ({ variables, isFrom, version }) => {
      const profile = variables.get('COMPOSE_PROFILES');
      if (profile?.value !== 'errors-only' || isFrom('24.7.1')) return [];
      return [
        {
          path: [profile.path, profile.line],
          message: `${version} knows no profiles: everything runs. errors-only came in 24.7.1.`,
          hint: 'Upgrade first.',
        },
      ];
    },
  },
];
