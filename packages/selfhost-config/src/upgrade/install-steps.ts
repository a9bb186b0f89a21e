import type { Tag } from '../atlas/types.ts';
import { environmentValues, readEnvironmentFile } from '../env-file/read.ts';
import { fileText } from '../installation/file-text.ts';
import type { Installation } from '../installation/types.ts';
import { migrationSteps } from '../plan/commands.ts';
import { installCommand, withoutOverride } from '../plan/install-command.ts';
import type { RunStep } from '../plan/types.ts';
import { isMap } from '../yaml/path.ts';
import { readYaml } from '../yaml/read.ts';

/** The installer of a release, and around it what an installation with stores of the operator's own needs. */
export function upgradeInstallSteps(
  installation: Installation,
  to: Tag,
  compose: string,
): readonly RunStep[] {
  const install: RunStep = {
    type: 'run',
    command: installCommand(to),
    reason: `Builds images and migrates the stores to ${to.version}.`,
  };
  const environment = environmentValues(
    readEnvironmentFile(fileText(installation, '.env.custom') ?? ''),
  );
  const isSet = (name: string) => (environment.get(name) ?? '') !== '';
  const byHand = migrationSteps(
    { snuba: isSet('SKIP_SNUBA_MIGRATIONS'), sentry: isSet('SKIP_SENTRY_MIGRATIONS') },
    compose,
  );
  return [...(takesServicesAway(installation) ? withoutOverride(install) : [install]), ...byHand];
}

function takesServicesAway(installation: Installation): boolean {
  const { value } = readYaml(fileText(installation, 'docker-compose.override.yml') ?? '');
  const services = isMap(value) && isMap(value['services']) ? value['services'] : {};
  return Object.values(services).includes(null);
}
