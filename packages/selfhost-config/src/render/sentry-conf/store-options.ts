import type { Filestore, S3Store } from '../../deployment/types.ts';
import { environment, type PythonValue } from './python.ts';

/** The backend and the options of a filestore, as Sentry's options name them. */
export interface StoreOptions {
  readonly backend: string;
  readonly options: { readonly [key: string]: PythonValue };
}

/** The keys of the bundled SeaweedFS are in its compose file, and it can only be reached from the containers. */
const seaweedfs = { endpoint: 'http://seaweedfs:8333', key: 'sentry', region: 'us-east-1' };

/** How Sentry reaches a store; `prefix` is that of the variables with its keys. */
export function storeOptionsOf(store: Filestore, prefix: string): StoreOptions {
  switch (store.type) {
    case 'filesystem':
      return { backend: 'filesystem', options: { location: '/data/files' } };
    case 'gcs':
      return { backend: 'gcs', options: { bucket_name: store.bucket } };
    case 'seaweedfs':
      return {
        backend: 's3',
        options: {
          ...privateAccess,
          bucket_name: store.bucket,
          access_key: seaweedfs.key,
          secret_key: seaweedfs.key,
          region_name: seaweedfs.region,
          endpoint_url: seaweedfs.endpoint,
          addressing_style: 'path',
          signature_version: 's3v4',
        },
      };
    case 's3':
      return { backend: 's3', options: s3Options(store, prefix) };
  }
}

// Without these two the class makes every object readable by everybody (getsentry/sentry src/sentry/filestore/s3.py).
const privateAccess = { default_acl: 'private', bucket_acl: 'private' };

function s3Options(store: S3Store, prefix: string): { readonly [key: string]: PythonValue } {
  const addressing = store.addressing ?? (store.endpoint === undefined ? undefined : 'path');
  return {
    ...privateAccess,
    bucket_name: store.bucket,
    ...(store.accessKey === undefined ? {} : { access_key: environment(`${prefix}_ACCESS_KEY`) }),
    ...(store.secretKey === undefined ? {} : { secret_key: environment(`${prefix}_SECRET_KEY`) }),
    ...(store.region === undefined ? {} : { region_name: store.region }),
    ...(store.endpoint === undefined ? {} : { endpoint_url: store.endpoint }),
    ...(addressing === undefined ? {} : { addressing_style: addressing }),
    signature_version: 's3v4',
    ...(store.folder === undefined ? {} : { location: store.folder }),
  };
}
