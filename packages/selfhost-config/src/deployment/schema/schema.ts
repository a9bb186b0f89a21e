import * as z from 'zod';
import type { Deployment } from '../types.ts';
import { createConnectionSchemas } from './connections.ts';
import { createRawSchema } from './raw.ts';
import { createStoreSchemas } from './stores.ts';
import { endpoint, positive, secret, text } from './values.ts';

/** The shape of a description; what depends on the release is checked elsewhere. Made on first use: most imports need none. */
export function deploymentSchema(): z.ZodType<Deployment> {
  schema ??= createSchema();
  return schema;
}

let schema: z.ZodType<Deployment> | undefined;

function createSchema(): z.ZodType<Deployment> {
  return z.strictObject({
    ...createStoreSchemas(),
    ...createConnectionSchemas(),
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
    raw: createRawSchema(),
  });
}
