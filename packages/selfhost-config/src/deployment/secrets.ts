import type { SecretForm } from '../render/secret-text.ts';
import type { Deployment, Filestore, S3Store, Secret } from './types.ts';

/** A secret of a description, and the variable of `.env.custom` through which containers get its value. */
export interface SecretUse {
  /** Where the description names it. */
  readonly path: readonly (string | number)[];
  /** The secret. */
  readonly secret: Secret;
  /** The variable. */
  readonly variable: string;
  /** How the value is written; as it is, unless given. */
  readonly form?: SecretForm;
}

/** Every secret that a description names, in a fixed order. */
export function secretsOf(deployment: Deployment): readonly SecretUse[] {
  const { github, google, slack, discord } = deployment.integrations ?? {};
  const { mail } = deployment;
  return [
    use(['secretKey'], deployment.secretKey, 'SENTRY_SYSTEM_SECRET_KEY'),
    use(['launchpadSecret'], deployment.launchpadSecret, 'LAUNCHPAD_RPC_SHARED_SECRET'),
    use(
      ['mail', 'password'],
      mail !== undefined && 'host' in mail ? mail.password : undefined,
      'SENTRY_MAIL_PASSWORD',
    ),
    use(['postgres', 'password'], deployment.postgres?.password, 'SENTRY_DB_PASSWORD'),
    use(['redis', 'password'], deployment.redis?.password, 'SENTRY_REDIS_PASSWORD'),
    use(['kafka', 'sasl', 'password'], deployment.kafka?.sasl?.password, 'SENTRY_KAFKA_PASSWORD'),
    use(['clickhouse', 'password'], deployment.clickhouse?.password, 'SENTRY_CLICKHOUSE_PASSWORD'),
    ...storeKeys('filestore', deployment.filestore, 'SENTRY_FILESTORE'),
    ...storeKeys('nodestore', s3Of(deployment.nodestore), 'SENTRY_NODESTORE'),
    ...storeKeys('profileStore', deployment.profileStore, 'SENTRY_PROFILES'),
    ...storeKeys('replayStore', deployment.replayStore, 'SENTRY_REPLAYS'),
    use(
      ['integrations', 'github', 'clientSecret'],
      github?.clientSecret,
      'SENTRY_GITHUB_APP_CLIENT_SECRET',
    ),
    use(
      ['integrations', 'github', 'webhookSecret'],
      github?.webhookSecret,
      'SENTRY_GITHUB_APP_WEBHOOK_SECRET',
    ),
    use(
      ['integrations', 'github', 'privateKey'],
      github?.privateKey,
      'SENTRY_GITHUB_APP_PRIVATE_KEY',
      'lines',
    ),
    use(
      ['integrations', 'google', 'clientSecret'],
      google?.clientSecret,
      'SENTRY_GOOGLE_CLIENT_SECRET',
    ),
    use(
      ['integrations', 'slack', 'clientSecret'],
      slack?.clientSecret,
      'SENTRY_SLACK_CLIENT_SECRET',
    ),
    use(
      ['integrations', 'slack', 'signingSecret'],
      slack?.signingSecret,
      'SENTRY_SLACK_SIGNING_SECRET',
    ),
    use(
      ['integrations', 'discord', 'clientSecret'],
      discord?.clientSecret,
      'SENTRY_DISCORD_CLIENT_SECRET',
    ),
    use(['integrations', 'discord', 'botToken'], discord?.botToken, 'SENTRY_DISCORD_BOT_TOKEN'),
    ...Object.entries(deployment.raw?.environment ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [] : use(['raw', 'environment', name], value, name),
    ),
  ].flat();
}

function use(
  path: readonly string[],
  secret: Secret | undefined,
  variable: string,
  form?: SecretForm,
): readonly SecretUse[] {
  if (secret === undefined) return [];
  return [{ path, secret, variable, ...(form === undefined ? {} : { form }) }];
}

function storeKeys(
  field: string,
  store: Filestore | undefined,
  prefix: string,
): readonly SecretUse[] {
  if (store?.type !== 's3') return [];
  return [
    ...use([field, 'accessKey'], store.accessKey, `${prefix}_ACCESS_KEY`),
    ...use([field, 'secretKey'], store.secretKey, `${prefix}_SECRET_KEY`),
  ];
}

function s3Of(nodestore: Deployment['nodestore']): S3Store | undefined {
  return nodestore?.type === 's3' ? nodestore : undefined;
}
