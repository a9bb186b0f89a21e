import { isMap, scalarText } from '../../yaml/path.ts';
import { setYaml } from '../fixes.ts';
import { environmentOf } from './memory.ts';
import type { InstallationFacts } from '../facts.ts';
import type { Rule } from '../types.ts';

const s3 = 'getsentry/sentry src/sentry/filestore/s3.py';

// The class takes what it knows and drops the rest without a word.
const s3Options = new Set(
  `access_key secret_key bucket_name region_name endpoint_url addressing_style signature_version default_acl bucket_acl
  auto_create_bucket querystring_auth querystring_expire reduced_redundancy location encryption custom_domain file_overwrite
  object_parameters use_ssl verify gzip gzip_content_types url_protocol max_memory_size preload_metadata file_name_charset
  calling_format proxies session_token security_token file_buffer_size config num_download_attempts`.split(
    /\s+/,
  ),
);
const gcsOptions = new Set(
  'bucket_name file_name_charset file_overwrite max_memory_size max_bytes project_id location'.split(
    ' ',
  ),
);

const stores = [
  ['filestore.backend', 'filestore.options'],
  ['filestore.profiles-backend', 'filestore.profiles-options'],
  ['filestore.control.backend', 'filestore.control.options'],
  ['filestore.relocation-backend', 'filestore.relocation-options'],
  ['replay.storage.backend', 'replay.storage.options'],
] as const;

/** Where files are kept. */
export const filestoreRules: readonly Rule[] = [
  {
    code: 'filestore-public',
    severity: 'error',
    reference: s3,
    find: (facts) =>
      storesOf(facts, 's3').flatMap(({ key, options }) => {
        const open = ['default_acl', 'bucket_acl'].filter((name) => options[name] !== 'private');
        if (open.length === 0 || options['default_acl'] === 'private') return [];
        return [
          {
            path: [facts.config.path, key],
            message: `Files of ${key} are written with the access "public-read", which is the default of the class: whoever knows an address can read them.`,
            hint: 'Set default_acl and bucket_acl to private, and look at the files that are there.',
            fix: open.flatMap((name) => setYaml(facts.config.path, [key, name], 'private')),
          },
        ];
      }),
  },
  {
    code: 'filestore-option-unknown',
    severity: 'error',
    reference: s3,
    find: (facts) =>
      (['s3', 'gcs'] as const).flatMap((backend) =>
        storesOf(facts, backend).flatMap(({ key, options }) =>
          Object.keys(options)
            .filter((name) => !(backend === 's3' ? s3Options : gcsOptions).has(name))
            .map((name) => ({
              path: [facts.config.path, key, name],
              message: `${name} is no option of the ${backend} store, which ignores it without a word.`,
              hint: 'Names are like bucket_name, access_key, secret_key, region_name, endpoint_url.',
            })),
        ),
      ),
  },
  {
    code: 'filestore-bucket-missing',
    severity: 'error',
    reference: s3,
    find: (facts) =>
      (['s3', 'gcs'] as const).flatMap((backend) =>
        storesOf(facts, backend)
          .filter(({ options }) => !options['bucket_name'])
          .map(({ key }) => ({
            path: [facts.config.path, key],
            message: `${key} names no bucket: every upload fails.`,
            hint: 'Set bucket_name.',
          })),
      ),
  },
  {
    code: 'filestore-gcs-without-credentials',
    severity: 'warning',
    reference: 'getsentry/sentry src/sentry/filestore/gcs.py',
    find: (facts) =>
      'GOOGLE_APPLICATION_CREDENTIALS' in environmentOf(facts.services, 'web')
        ? []
        : storesOf(facts, 'gcs').map(({ key }) => ({
            path: [facts.config.path, key],
            message:
              'Google Cloud Storage is chosen, but no service gets GOOGLE_APPLICATION_CREDENTIALS.',
            hint: 'Mount a file with credentials into every Sentry service and name it there. On a machine of Google with a role it is not needed.',
          })),
  },
  {
    code: 'filestore-backend-unknown',
    severity: 'error',
    reference: 'getsentry/sentry src/sentry/conf/server.py, SENTRY_FILESTORE_ALIASES',
    find: ({ config }) =>
      stores.flatMap(([key]) => {
        const backend = config.values[key];
        if (
          backend === undefined ||
          backend === null ||
          /^(?:filesystem|s3|gcs)$|\./.test(scalarText(backend))
        )
          return [];
        return [
          {
            path: [config.path, key],
            message: `${key} is none of filesystem, s3 and gcs.`,
            hint: 'MinIO and its like are s3 with an endpoint_url.',
          },
        ];
      }),
  },
];

function storesOf({ config: { values } }: InstallationFacts, backend: string) {
  return stores.flatMap(([backendKey, key]) => {
    const options = values[key];
    return values[backendKey] === backend ? [{ key, options: isMap(options) ? options : {} }] : [];
  });
}
