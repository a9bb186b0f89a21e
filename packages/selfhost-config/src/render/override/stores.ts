import type { TagService } from '../../atlas/types.ts';
import type { ExternalClickhouse, ExternalRedis, S3Store } from '../../deployment/types.ts';
import { clickhousePorts, redisHosts } from '../addresses.ts';
import { isSnubaService, type RenderContext } from '../context.ts';
import type { ServicePart, ServiceParts } from './override.ts';

/** Programs that are not Sentry learn through their environment where the operator's own stores are. */
export function storeParts(context: RenderContext): ServiceParts {
  return Object.entries(context.services).flatMap(([name, service]) => {
    const environment = {
      ...snubaEnvironment(service, context),
      ...redisEnvironment(name, service, context),
      ...profileEnvironment(name, context),
      ...statsdEnvironment(service, context),
    };
    const part: ServicePart = { environment };
    return Object.keys(environment).length === 0 ? [] : [[name, part]];
  });
}

function snubaEnvironment(service: TagService, { deployment }: RenderContext) {
  if (!isSnubaService(service)) return {};
  const { clickhouse, redis } = deployment;
  return {
    ...(clickhouse === undefined ? {} : clickhouseVariables(clickhouse)),
    ...(redis === undefined ? {} : snubaRedis(redis)),
  };
}

function clickhouseVariables(clickhouse: ExternalClickhouse) {
  const { port, httpPort } = clickhousePorts(clickhouse);
  return {
    CLICKHOUSE_HOST: clickhouse.host,
    CLICKHOUSE_PORT: String(port),
    CLICKHOUSE_HTTP_PORT: String(httpPort),
    CLICKHOUSE_DATABASE: clickhouse.database ?? 'default',
    CLICKHOUSE_USER: clickhouse.user ?? 'default',
    ...(clickhouse.password === undefined
      ? {}
      : { CLICKHOUSE_PASSWORD: '${SENTRY_CLICKHOUSE_PASSWORD}' }),
    ...(clickhouse.usesTls === true
      ? { CLICKHOUSE_SECURE: 'true', CLICKHOUSE_VERIFY: 'true' }
      : {}),
  };
}

function snubaRedis(redis: ExternalRedis) {
  const [{ host, port } = { host: '', port: 6379 }] = redisHosts(redis);
  return {
    REDIS_HOST: host,
    REDIS_PORT: String(port),
    REDIS_DB: String(redis.database ?? 0),
    ...(redis.password === undefined ? {} : { REDIS_PASSWORD: '${SENTRY_REDIS_PASSWORD}' }),
    // Any text here means yes to Snuba, even "false", so it only stands where TLS is wanted.
    ...(redis.usesTls === true ? { REDIS_SSL: '1' } : {}),
  };
}

function redisEnvironment(
  name: string,
  service: TagService,
  { deployment: { redis } }: RenderContext,
) {
  if (redis === undefined) return {};
  const urls = Object.entries(service.environment ?? {}).flatMap(([variable, value]) =>
    value === 'redis://redis:6379' ? [[variable, '${SENTRY_REDIS_URL}'] as const] : [],
  );
  return {
    // Relay's nodes of a cluster stand in its file; this variable is for one server.
    ...(name === 'relay' && redis.isCluster !== true
      ? { RELAY_REDIS_URL: '${SENTRY_REDIS_URL}' }
      : {}),
    ...Object.fromEntries(urls),
    ...(name === 'uptime-checker' && redis.isCluster === true
      ? { UPTIME_CHECKER_REDIS_ENABLE_CLUSTER: 'true' }
      : {}),
  };
}

function profileEnvironment(name: string, { deployment: { profileStore } }: RenderContext) {
  if (name !== 'vroom' || profileStore === undefined) return {};
  return {
    SENTRY_BUCKET_PROFILES: bucketUrl(profileStore),
    ...(profileStore.accessKey === undefined
      ? {}
      : { AWS_ACCESS_KEY: '${SENTRY_PROFILES_ACCESS_KEY}' }),
    ...(profileStore.secretKey === undefined
      ? {}
      : { AWS_SECRET_KEY: '${SENTRY_PROFILES_SECRET_KEY}' }),
  };
}

/** A bucket in the words of gocloud.dev/blob, which vroom uses. */
function bucketUrl({ bucket, region, endpoint, addressing }: S3Store): string {
  const url = endpoint === undefined ? undefined : new URL(endpoint);
  const query = [
    ...(region === undefined ? [] : [`region=${region}`]),
    ...(url === undefined ? [] : [`endpoint=${url.host}`]),
    ...(url !== undefined && addressing !== 'virtual' ? ['s3ForcePathStyle=true'] : []),
    ...(url?.protocol === 'http:' ? ['disableSSL=true'] : []),
  ];
  return `s3://${bucket}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

/** From 25.3.0 to 25.10.0 Snuba takes the address in two parts that the release leaves empty. */
function statsdEnvironment(service: TagService, { deployment: { statsd } }: RenderContext) {
  const { environment = {} } = service;
  if (statsd === undefined || !('SNUBA_STATSD_HOST' in environment)) return {};
  const at = statsd.address.lastIndexOf(':');
  return {
    SNUBA_STATSD_HOST: statsd.address.slice(0, at),
    SNUBA_STATSD_PORT: statsd.address.slice(at + 1),
  };
}
