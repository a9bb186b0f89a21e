import * as z from 'zod';
import { hostName, port, positive, secret, text } from './values.ts';

/** Mail and what else Sentry connects to in people's names. */
export function createConnectionSchemas() {
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

  return { mail: mail.optional(), integrations: integrations.optional() };
}
