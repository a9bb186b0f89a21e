import type { Profile, Tag } from '../atlas/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { environmentValues, readEnvironmentFile } from '../env-file/read.ts';
import { fileText } from '../installation/file-text.ts';
import type { Installation } from '../installation/types.ts';
import { checkHost } from '../requirements/check-host.ts';
import { isMap } from '../yaml/path.ts';
import { readYaml } from '../yaml/read.ts';
import type { UpgradeHop } from './plan-hops.ts';

/** What will not work in a release on the way, said before anything stops. */
export function foreseeProblems(
  installation: Installation,
  hop: UpgradeHop,
  to: Tag,
): Diagnostic[] {
  return [
    ...foreseeHost(installation, to),
    ...foreseeServices(installation, hop),
    ...foreseeVariables(installation, hop),
  ];
}

function foreseeHost(installation: Installation, to: Tag): Diagnostic[] {
  if (installation.host === undefined) return [];
  const profile = installedProfile(installation);
  const found = checkHost(installation.host, {
    version: to.version,
    url: 'http://localhost',
    profile,
  });
  // The port is in use by the installation itself.
  return found.filter(({ severity, code }) => severity !== 'info' && code !== 'selfhost/host-port');
}

/** The profile that the environment files choose. */
function installedProfile(installation: Installation): Profile {
  const values = ['.env', '.env.custom'].map((path) =>
    environmentValues(readEnvironmentFile(fileText(installation, path) ?? '')).get(
      'COMPOSE_PROFILES',
    ),
  );
  return (values[1] ?? values[0]) === 'errors-only' ? 'errors-only' : 'feature-complete';
}

function foreseeServices(installation: Installation, hop: UpgradeHop): Diagnostic[] {
  const path = 'docker-compose.override.yml';
  const { value } = readYaml(fileText(installation, path) ?? '');
  const services = isMap(value) && isMap(value['services']) ? value['services'] : {};
  const removed = hop.changes?.services.removed ?? [];
  return removed
    .filter((name) => {
      const service = services[name];
      // A service with an image of its own stays one, whatever the release does.
      return name in services && !(isMap(service) && ('image' in service || 'build' in service));
    })
    .map((name) => ({
      code: 'selfhost/upgrade-service-gone',
      severity: 'error',
      path: [path, 'services', name],
      message: `${hop.to} has no service ${name} any more; with this part Compose refuses the project ("has neither an image nor a build context").`,
      hint: 'Remove it, or move it to the service that took over.',
      reference: 'getsentry/self-hosted docker-compose.yml',
    }));
}

function foreseeVariables(installation: Installation, hop: UpgradeHop): Diagnostic[] {
  const removed = new Set(hop.changes?.variables.removed);
  const path = '.env.custom';
  return readEnvironmentFile(fileText(installation, path) ?? '')
    .entries.filter(({ name }) => removed.has(name))
    .map(({ name, line }) => ({
      code: 'selfhost/upgrade-variable-gone',
      severity: 'warning',
      path: [path, line],
      message: `Nothing in ${hop.to} reads ${name} any more.`,
      hint: 'Remove the line, or set what took its place.',
      reference: 'getsentry/self-hosted .env',
    }));
}
