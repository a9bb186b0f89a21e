import { checkHost } from '../../requirements/check-host.ts';
import type { InstallationFacts } from '../facts.ts';
import type { Found, Rule } from '../types.ts';

/** The machine, where something is known about it. */
export const hostRules: readonly Rule[] = [
  {
    code: 'host-programs-too-old',
    severity: 'error',
    reference: 'getsentry/self-hosted install/_min-requirements.sh',
    find: (facts) =>
      hostFindings(
        facts,
        /^selfhost\/host-(?:docker|docker-compose|podman|podman-compose|podman-unsupported|bash)$/,
      ),
  },
  {
    code: 'memory-host-too-small',
    severity: 'error',
    reference: 'getsentry/self-hosted install/_min-requirements.sh',
    find: (facts) => hostFindings(facts, /^selfhost\/host-(?:memory|cpus)$/),
  },
  {
    code: 'memory-swap-missing',
    severity: 'warning',
    reference: 'getsentry/self-hosted#3877',
    find: (facts) => hostFindings(facts, /^selfhost\/host-swap$/),
  },
];

function hostFindings(
  { installation, variables, version }: InstallationFacts,
  codes: RegExp,
): readonly Found[] {
  if (installation.host === undefined) return [];
  const profile =
    variables.get('COMPOSE_PROFILES')?.value === 'errors-only' ? 'errors-only' : 'feature-complete';
  return checkHost(installation.host, { version, url: 'http://localhost', profile })
    .filter(({ code }) => codes.test(code))
    .map(({ path, message, hint = '' }) => ({ path: ['host', ...path], message, hint }));
}
