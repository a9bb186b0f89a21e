import * as z from 'zod';
import { isSecretName } from '../render/secret-text.ts';
import type { Deployment, RawValue } from './types.ts';

/** The shape of a description; what depends on the release is checked elsewhere. Made on first use: most imports need none. */
export function deploymentSchema(): z.ZodType<Deployment> {
  schema ??= createSchema();
  return schema;
}

let schema: z.ZodType<Deployment> | undefined;

function createSchema(): z.ZodType<Deployment> {
  // What ends up in files line by line holds neither line breaks nor other control characters.
  const text = z
    .string()
    .min(1)
    .refine((value) => !/\p{Cc}/u.test(value), 'It must not hold control characters.');
  const hostName = text.refine(
    (value) => /^[\w.:-]+$/.test(value) && !value.includes('://'),
    'It must be a host name or an address.',
  );
  const port = z.int().min(1).max(65_535);
  const endpoint = text.refine(
    (value) => /^(?:[\w.-]+|\[[\da-fA-F:]+\]):\d{1,5}$/.test(value),
    'It must be host:port.',
  );
  const filePath = text.refine(
    (value) => value.startsWith('/') && !/[:$]/.test(value),
    'It must be an absolute path without colons and dollar signs.',
  );
  const secret = z.strictObject({
    secret: z
      .string()
      .refine(isSecretName, 'It must be up to 200 letters, digits and the characters _ . / : @ -'),
  });
  const positive = z.int().min(1);

  const s3 = {
    type: z.literal('s3'),
    bucket: text,
    region: text.optional(),
    endpoint: z.url({ protocol: /^https?$/ }).optional(),
    accessKey: secret.optional(),
    secretKey: secret.optional(),
    addressing: z.enum(['path', 'virtual']).optional(),
    folder: text.optional(),
  };
  const filestore = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('filesystem') }),
    z.strictObject({ type: z.literal('seaweedfs'), bucket: text }),
    z.strictObject(s3),
    z.strictObject({ type: z.literal('gcs'), bucket: text, credentialsFile: filePath.optional() }),
  ]);
  const nodestore = z.discriminatedUnion('type', [
    z.strictObject({ ...s3, readsThrough: z.boolean().optional() }),
    z.strictObject({ type: z.literal('postgres') }),
  ]);

  const mail = z.union(
    [
      z.strictObject({
        host: hostName,
        port: port.optional(),
        from: text,
        username: text.optional(),
        password: secret.optional(),
        encryption: z.enum(['none', 'starttls', 'tls']).optional(),
        listNamespace: text.optional(),
      }),
      z.strictObject({ domain: hostName }),
      z.strictObject({ disabled: z.literal(true) }),
    ],
    'It must be { host, from, ... }, { domain } or { disabled: true }.',
  );

  const postgres = z.strictObject({
    host: hostName,
    port: port.optional(),
    database: text.optional(),
    user: text.optional(),
    password: secret.optional(),
    sslMode: z
      .enum(['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'])
      .optional(),
  });
  const redis = z.strictObject({
    hosts: z.array(z.strictObject({ host: hostName, port: port.optional() })).min(1),
    isCluster: z.boolean().optional(),
    password: secret.optional(),
    database: z.int().min(0).optional(),
    usesTls: z.boolean().optional(),
  });
  const kafka = z.strictObject({
    brokers: z.array(endpoint).min(1),
    sasl: z
      .strictObject({
        mechanism: z.enum(['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512']),
        username: text,
        password: secret,
      })
      .optional(),
    tls: z
      .strictObject({
        authorityFile: filePath.optional(),
        certificateFile: filePath.optional(),
        keyFile: filePath.optional(),
      })
      .optional(),
    topicPrefix: z
      .string()
      .regex(/^[\w.-]{1,100}$/)
      .optional(),
  });
  const clickhouse = z.strictObject({
    host: hostName,
    port: port.optional(),
    httpPort: port.optional(),
    database: text.optional(),
    user: text.optional(),
    password: secret.optional(),
    usesTls: z.boolean().optional(),
    cluster: z.strictObject({ name: text, distributedName: text }).optional(),
  });

  const integrations = z.strictObject({
    github: z
      .strictObject({
        id: positive,
        name: text,
        clientId: text,
        clientSecret: secret,
        webhookSecret: secret,
        privateKey: secret,
      })
      .optional(),
    google: z.strictObject({ clientId: text, clientSecret: secret }).optional(),
    slack: z
      .strictObject({ clientId: text, clientSecret: secret, signingSecret: secret })
      .optional(),
    discord: z
      .strictObject({
        applicationId: text,
        publicKey: text,
        clientSecret: secret,
        botToken: secret,
      })
      .optional(),
  });

  const rawValue: z.ZodType<RawValue> = z.lazy(() =>
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(rawValue),
      z.record(z.string(), rawValue),
    ]),
  );
  const rawMap = z.record(z.string(), rawValue).optional();
  const variableName = z.string().regex(/^[A-Za-z_]\w*$/, 'It must be the name of a variable.');

  return z.strictObject({
    version: text,
    url: text,
    profile: z.enum(['errors-only', 'feature-complete']).optional(),
    bind: z
      .string()
      .regex(
        /^(?:(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-fA-F:]+\]):)?\d{1,5}$/,
        'It must be a port or address:port.',
      )
      .optional(),
    proxy: z
      .strictObject({
        trustedOrigins: z.array(text).optional(),
        addresses: z
          .array(
            z
              .string()
              .regex(/^[\da-fA-F.:]+(?:\/\d{1,3})?$/, 'It must be an address or a network.'),
          )
          .min(1)
          .optional(),
        maximumBodyInMb: positive.optional(),
      })
      .optional(),
    ingestUrl: text.optional(),
    retentionInDays: positive.optional(),
    isSingleOrganization: z.boolean().optional(),
    secretKey: secret.optional(),
    launchpadSecret: secret.optional(),
    admin: z.strictObject({ email: z.email() }).optional(),
    mail: mail.optional(),
    filestore: filestore.optional(),
    nodestore: nodestore.optional(),
    profileStore: z.strictObject(s3).optional(),
    replayStore: filestore.optional(),
    postgres: postgres.optional(),
    redis: redis.optional(),
    kafka: kafka.optional(),
    clickhouse: clickhouse.optional(),
    memcached: z.array(endpoint).min(1).optional(),
    statsd: z
      .strictObject({
        address: endpoint,
        prefix: text.optional(),
        sampleRate: z.number().min(0).max(1).optional(),
      })
      .optional(),
    scaling: z
      .record(
        z.string(),
        z.strictObject({
          replicas: z.int().min(0).optional(),
          concurrency: positive.optional(),
          threads: positive.optional(),
        }),
      )
      .optional(),
    partitions: z.record(z.string(), positive).optional(),
    resources: z
      .record(
        z.string(),
        z.strictObject({
          memoryInMb: z.int().min(6).optional(),
          cpus: z.number().positive().optional(),
        }),
      )
      .optional(),
    logging: z
      .strictObject({
        driver: text.optional(),
        maximumSizeInMb: positive.optional(),
        maximumFiles: positive.optional(),
      })
      .optional(),
    hasCustomCertificates: z.boolean().optional(),
    isAirGapped: z.boolean().optional(),
    servesJavascriptSdk: z.boolean().optional(),
    integrations: integrations.optional(),
    features: z
      .record(
        z
          .string()
          .regex(
            /^(?:organizations|projects):[\w-]+$/,
            'It must be organizations:… or projects:….',
          ),
        z.boolean(),
      )
      .optional(),
    raw: z
      .strictObject({
        environment: z.record(variableName, z.union([z.string(), secret])).optional(),
        options: rawMap,
        settings: z
          .record(
            z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'It must be the name of a setting.'),
            rawValue,
          )
          .optional(),
        services: z.record(z.string(), z.record(z.string(), rawValue)).optional(),
        relay: rawMap,
        symbolicator: rawMap,
        taskbroker: rawMap,
      })
      .optional(),
  });
}
