import type { Filestore } from '../../deployment/types.ts';
import { isSentryService, isSnubaService, type RenderContext } from '../context.ts';
import { nginxOf, nginxPath } from '../nginx.ts';
import { snubaSettings, snubaSettingsOf } from '../snuba-settings.ts';
import { taskbrokerOf, taskbrokerPath } from '../taskbroker.ts';
import type { ServiceParts } from './override.ts';

/** Where a container finds the credentials of Google Cloud Storage. */
const googleCredentials = '/etc/sentry-gcs/credentials.json';

/** Mounts the files that are rendered beside those of the release, and what else containers have to read. */
export function fileParts(context: RenderContext): ServiceParts {
  const snuba = snubaSettingsOf(context) !== undefined;
  const google = googleFile(context);
  return [
    ...nginxParts(context),
    ...taskbrokerParts(context),
    ...Object.entries(context.services).flatMap(([name, service]): ServiceParts => {
      if (isSnubaService(service) && snuba) {
        const { path, target } = snubaSettings;
        const mount = `./${path}:${target}:ro`;
        return [[name, { environment: { SNUBA_SETTINGS: target }, volumes: [mount] }]];
      }
      if (isSentryService(service) && google !== undefined) {
        const mount = `${google}:${googleCredentials}:ro`;
        const environment = { GOOGLE_APPLICATION_CREDENTIALS: googleCredentials };
        return [[name, { environment, volumes: [mount] }]];
      }
      return [];
    }),
    ...certificateParts(context),
  ];
}

function nginxParts(context: RenderContext): ServiceParts {
  if (nginxOf(context) === undefined) return [];
  return [['nginx', { volumes: [readOnly(`./${nginxPath}`, '/etc/nginx/nginx.conf')] }]];
}

function taskbrokerParts(context: RenderContext): ServiceParts {
  if (taskbrokerOf(context) === undefined) return [];
  const command = String(context.services['taskbroker']?.command ?? '');
  const name = taskbrokerPath.slice(taskbrokerPath.indexOf('/') + 1);
  return [['taskbroker', { command: command.replace('config.yml', name) }]];
}

function googleFile({ deployment }: RenderContext): string | undefined {
  const fileOf = (store: Filestore | undefined) =>
    store?.type === 'gcs' ? store.credentialsFile : undefined;
  return fileOf(deployment.filestore) ?? fileOf(deployment.replayStore);
}

// What install/setup-custom-ca-certificate.sh prepares, by the start of a service's image.
const trustStores: readonly (readonly [image: string, store: string])[] = [
  ['$RELAY_IMAGE', 'relay'],
  ['$SYMBOLICATOR_IMAGE', 'symbolicator'],
  ['$SNUBA_IMAGE', 'snuba'],
  ['$VROOM_IMAGE', 'vroom'],
  ['$TASKBROKER_IMAGE', 'taskbroker'],
  ['$UPTIME_CHECKER_IMAGE', 'uptime-checker'],
  ['$LAUNCHPAD_IMAGE', 'launchpad'],
];

/** The installer makes trust stores for programs that are not Sentry; they have to be mounted by hand. */
function certificateParts({ deployment, services, tag }: RenderContext): ServiceParts {
  const isPrepared = 'SETUP_CUSTOM_CA_CERTIFICATE' in tag.variables;
  if (deployment.hasCustomCertificates !== true || !isPrepared) return [];
  return Object.entries(services).flatMap(([name, { image }]) => {
    const store = trustStores.find(([start]) => image === start)?.[1];
    if (store === undefined) return [];
    const source = `./certificates/.generated/${store}/etc/ssl/certs`;
    return [[name, { volumes: [readOnly(source, '/etc/ssl/certs')] }]];
  });
}

function readOnly(source: string, target: string) {
  return { type: 'bind', read_only: true, source, target };
}
