import type { Deployment, Filestore, Nodestore, S3Store } from '../deployment/types.ts';
import { volumesOf } from './convert-stores.ts';
import { mapOf, type Sources } from './sources.ts';
import type { SecretTaker } from './take-secret.ts';
import { compact, isYes, textOf } from './value-of.ts';

const seaweedfs = 'http://seaweedfs:8333';

/** Where files, bodies of events, profiles and replays are kept. */
export function convertFileStores(sources: Sources, secrets: SecretTaker): Partial<Deployment> {
  const profileStore = storeOf(sources, secrets, 'filestore.profiles-', 'SENTRY_PROFILES');
  return {
    filestore: storeOf(sources, secrets, 'filestore.', 'SENTRY_FILESTORE'),
    replayStore: storeOf(sources, secrets, 'replay.storage.', 'SENTRY_REPLAYS'),
    profileStore: profileStore?.type === 's3' ? profileStore : undefined,
    nodestore: nodestoreOf(sources, secrets),
  };
}

function storeOf(
  sources: Sources,
  secrets: SecretTaker,
  prefix: string,
  variables: string,
): Filestore | undefined {
  const options = mapOf(sources.options[`${prefix}options`]);
  const bucket = textOf(options['bucket_name']);
  if (bucket === undefined) return undefined;
  const backend = sources.options[`${prefix}backend`];
  if (backend === 'gcs') {
    const environment = mapOf(sources.services['web']?.['environment']);
    const target = textOf(environment['GOOGLE_APPLICATION_CREDENTIALS']);
    const credentialsFile = target === undefined ? undefined : volumesOf(sources).get(target);
    return compact({ type: 'gcs' as const, bucket, credentialsFile });
  }
  if (backend !== 's3') return undefined;
  if (options['endpoint_url'] === seaweedfs) return { type: 'seaweedfs', bucket };
  return s3Of(bucket, options, secrets, variables, {
    accessKey: 'access_key',
    secretKey: 'secret_key',
    folder: 'location',
  });
}

function s3Of(
  bucket: string,
  options: Readonly<Record<string, unknown>>,
  { take }: SecretTaker,
  variables: string,
  names: { readonly accessKey: string; readonly secretKey: string; readonly folder: string },
): S3Store {
  const endpoint = textOf(options['endpoint_url']);
  const addressing = options['addressing_style'];
  const isDefault = addressing === (endpoint === undefined ? undefined : 'path');
  return compact({
    type: 's3' as const,
    bucket,
    region: textOf(options['region_name']),
    endpoint,
    accessKey: take(`${variables}_ACCESS_KEY`, options[names.accessKey]),
    secretKey: take(`${variables}_SECRET_KEY`, options[names.secretKey]),
    addressing:
      !isDefault && (addressing === 'path' || addressing === 'virtual') ? addressing : undefined,
    folder: textOf(options[names.folder]),
  });
}

function nodestoreOf(sources: Sources, secrets: SecretTaker): Nodestore | undefined {
  const backend = textOf(sources.settings.get('SENTRY_NODESTORE')?.value);
  const options = mapOf(sources.settings.get('SENTRY_NODESTORE_OPTIONS')?.value);
  if (backend === 'sentry.services.nodestore.django.DjangoNodeStorage') return { type: 'postgres' };
  const bucket = textOf(options['bucket_name']);
  if (bucket === undefined || options['endpoint_url'] === seaweedfs) return undefined;
  const store = s3Of(bucket, options, secrets, 'SENTRY_NODESTORE', {
    accessKey: 'aws_access_key_id',
    secretKey: 'aws_secret_access_key',
    folder: 'bucket_path',
  });
  const { folder, ...rest } = store;
  return compact({
    ...rest,
    folder: folder === 'nodestore' ? undefined : folder,
    readsThrough: isYes(options['read_through']) ? true : undefined,
  });
}
