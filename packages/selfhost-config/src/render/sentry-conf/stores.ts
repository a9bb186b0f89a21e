import type { Filestore, Nodestore } from '../../deployment/types.ts';
import type { RenderContext } from '../context.ts';
import { option, setting, type Assignment, type Section } from './assignment.ts';
import { environment, type PythonValue } from './python.ts';
import { storeOptionsOf } from './store-options.ts';

export function nodestoreSection({ deployment, tag }: RenderContext): Section {
  if (!tag.python.settings.includes('SENTRY_NODESTORE')) {
    return { title: 'Node storage', assignments: [] };
  }
  const { nodestore } = deployment;
  if (nodestore?.type === 'postgres') {
    // The installer adds its own node storage to a file that does not name one (install/bootstrap-s3-nodestore.sh).
    const django = 'sentry.services.nodestore.django.DjangoNodeStorage';
    return {
      title: 'Node storage',
      assignments: [setting('SENTRY_NODESTORE', django), setting('SENTRY_NODESTORE_OPTIONS', {})],
    };
  }
  return {
    title: 'Node storage',
    assignments: [
      setting('SENTRY_NODESTORE', 'sentry_nodestore_s3.S3PassthroughDjangoNodeStorage'),
      setting('SENTRY_NODESTORE_OPTIONS', nodestore === undefined ? bundled : optionsOf(nodestore)),
    ],
  };
}

const bundled: PythonValue = {
  compression: true,
  endpoint_url: 'http://seaweedfs:8333',
  bucket_path: 'nodestore',
  bucket_name: 'nodestore',
  region_name: 'us-east-1',
  aws_access_key_id: 'sentry',
  aws_secret_access_key: 'sentry',
};

function optionsOf(store: Exclude<Nodestore, { type: 'postgres' }>): PythonValue {
  return {
    compression: true,
    ...(store.endpoint === undefined ? {} : { endpoint_url: store.endpoint }),
    bucket_path: store.folder ?? 'nodestore',
    bucket_name: store.bucket,
    ...(store.region === undefined ? {} : { region_name: store.region }),
    ...(store.accessKey === undefined
      ? {}
      : { aws_access_key_id: environment('SENTRY_NODESTORE_ACCESS_KEY') }),
    ...(store.secretKey === undefined
      ? {}
      : { aws_secret_access_key: environment('SENTRY_NODESTORE_SECRET_KEY') }),
    ...(store.readsThrough === true ? { read_through: true, delete_through: true } : {}),
  };
}

/** Stores other than the volume are set here, where their keys can come from the environment. */
export function fileSection({ deployment }: RenderContext): Section {
  const { filestore, profileStore, replayStore } = deployment;
  return {
    title: 'Files',
    assignments: [
      ...storeAssignments('filestore.backend', 'filestore.options', filestore, 'SENTRY_FILESTORE'),
      ...storeAssignments(
        'filestore.profiles-backend',
        'filestore.profiles-options',
        profileStore,
        'SENTRY_PROFILES',
      ),
      ...storeAssignments(
        'replay.storage.backend',
        'replay.storage.options',
        replayStore,
        'SENTRY_REPLAYS',
      ),
    ],
  };
}

function storeAssignments(
  backendKey: string,
  optionsKey: string,
  store: Filestore | undefined,
  prefix: string,
): readonly Assignment[] {
  if (store === undefined || store.type === 'filesystem') return [];
  const { backend, options } = storeOptionsOf(store, prefix);
  return [option(backendKey, backend), option(optionsKey, options)];
}
