import * as z from 'zod';
import { endpoint, filePath, hostName, port, secret, text } from './values.ts';

/** Where things are kept, and stores of the operator's own. */
export function createStoreSchemas() {
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

  return {
    filestore: filestore.optional(),
    nodestore: nodestore.optional(),
    profileStore: z.strictObject(s3).optional(),
    replayStore: filestore.optional(),
    postgres: postgres.optional(),
    redis: redis.optional(),
    kafka: kafka.optional(),
    clickhouse: clickhouse.optional(),
    memcached: z.array(endpoint).min(1).optional(),
  };
}
