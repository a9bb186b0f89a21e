import type {
  Deployment,
  ExternalClickhouse,
  ExternalKafka,
  ExternalPostgres,
  ExternalRedis,
} from '../deployment/types.ts';
import { mapOf, type Sources } from './sources.ts';
import type { SecretTaker } from './take-secret.ts';
import { compact, entriesOf, isYes, numberOf, textOf, textsOf } from './value-of.ts';

/** Stores of the operator's own. */
export function convertStores(sources: Sources, secrets: SecretTaker): Partial<Deployment> {
  return {
    postgres: postgresOf(sources, secrets),
    redis: redisOf(sources, secrets),
    kafka: kafkaOf(sources, secrets),
    clickhouse: clickhouseOf(sources, secrets),
    memcached: memcachedOf(sources),
  };
}

function setting(sources: Sources, name: string): unknown {
  return sources.settings.get(name)?.value;
}

const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;

function postgresOf(sources: Sources, { take }: SecretTaker): ExternalPostgres | undefined {
  const legacy = (name: string) => sources.legacy.get(name)?.value;
  const database = mapOf(mapOf(setting(sources, 'DATABASES'))['default']);
  const host = textOf(database['HOST']);
  if (host === undefined || host === 'postgres' || host === 'pgbouncer') {
    const old = textOf(legacy('SENTRY_POSTGRES_HOST'));
    if (old === undefined) return undefined;
    return compact({
      host: old,
      port: numberOf(legacy('SENTRY_POSTGRES_PORT')),
      database: textOf(legacy('SENTRY_DB_NAME')),
      user: textOf(legacy('SENTRY_DB_USER')),
      password: take('SENTRY_DB_PASSWORD', legacy('SENTRY_DB_PASSWORD')),
    });
  }
  const mode = mapOf(database['OPTIONS'])['sslmode'];
  return compact({
    host,
    port: numberOf(database['PORT']),
    database: textOf(database['NAME']),
    user: textOf(database['USER']),
    password: take('SENTRY_DB_PASSWORD', database['PASSWORD']),
    sslMode: sslModes.find((each) => each === mode),
  });
}

function redisOf(sources: Sources, { take }: SecretTaker): ExternalRedis | undefined {
  const legacy = (name: string) => sources.legacy.get(name)?.value;
  const cluster = mapOf(mapOf(sources.options['redis.clusters'])['default']);
  const servers = entriesOf(cluster['hosts']).map(mapOf);
  const hosts = servers.flatMap((server) => {
    const host = textOf(server['host']);
    return host === undefined ? [] : [compact({ host, port: numberOf(server['port']) })];
  });
  const [first] = hosts;
  if (first === undefined || first.host === 'redis') {
    const old = textOf(legacy('SENTRY_REDIS_HOST'));
    if (old === undefined) return undefined;
    return compact({
      hosts: [compact({ host: old, port: numberOf(legacy('SENTRY_REDIS_PORT')) })],
      password: take('SENTRY_REDIS_PASSWORD', legacy('SENTRY_REDIS_PASSWORD')),
      database: numberOf(legacy('SENTRY_REDIS_DB')),
    });
  }
  const isCluster = isYes(cluster['is_redis_cluster']);
  const login = isCluster ? mapOf(cluster['client_args']) : (servers[0] ?? {});
  const database = numberOf(login['db']);
  return compact({
    hosts,
    isCluster: isCluster ? true : undefined,
    password: take('SENTRY_REDIS_PASSWORD', login['password']),
    database: database === 0 ? undefined : database,
    usesTls: isYes(login['ssl']) ? true : undefined,
  });
}

const mechanisms = ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'] as const;

function kafkaOf(sources: Sources, { take }: SecretTaker): ExternalKafka | undefined {
  const options = mapOf(setting(sources, 'DEFAULT_KAFKA_OPTIONS'));
  const { topicPrefix } = sources.python;
  const brokers = textOf(options['bootstrap.servers'])?.split(',') ?? [];
  if (brokers.length === 0 || brokers.join(',') === 'kafka:9092') {
    const old = textOf(sources.legacy.get('SENTRY_KAFKA_HOST')?.value);
    return old === undefined ? undefined : { brokers: old.split(',') };
  }
  const mechanism = mechanisms.find((each) => each === options['sasl.mechanism']);
  const password = take('SENTRY_KAFKA_PASSWORD', options['sasl.password']);
  const mounts = volumesOf(sources);
  const usesTls = textOf(options['security.protocol'])?.endsWith('SSL') ?? false;
  const file = (name: string) => {
    const target = textOf(options[name]);
    return target === undefined ? undefined : mounts.get(target);
  };
  return compact({
    brokers,
    sasl:
      mechanism === undefined || password === undefined
        ? undefined
        : { mechanism, username: textOf(options['sasl.username']) ?? '', password },
    tls: usesTls
      ? compact({
          authorityFile: file('ssl.ca.location'),
          certificateFile: file('ssl.certificate.location'),
          keyFile: file('ssl.key.location'),
        })
      : undefined,
    topicPrefix,
  });
}

/** Files of the host, by where Sentry's containers find them. */
export function volumesOf({ services }: Sources): ReadonlyMap<string, string> {
  const mounts = ['web', 'relay'].flatMap((name) => textsOf(services[name]?.['volumes']));
  return new Map(
    mounts.flatMap((mount) => {
      const [source, target] = mount.split(':');
      return source === undefined || target === undefined ? [] : [[target, source] as const];
    }),
  );
}

function clickhouseOf(sources: Sources, { take }: SecretTaker): ExternalClickhouse | undefined {
  const environment = mapOf(sources.services['snuba-api']?.['environment']);
  const host = textOf(environment['CLICKHOUSE_HOST']);
  if (host === undefined || host === 'clickhouse') return undefined;
  const usesTls = isYes(environment['CLICKHOUSE_SECURE']);
  const port = numberOf(environment['CLICKHOUSE_PORT']);
  const httpPort = numberOf(environment['CLICKHOUSE_HTTP_PORT']);
  const database = textOf(environment['CLICKHOUSE_DATABASE']);
  const user = textOf(environment['CLICKHOUSE_USER']);
  const password = textOf(environment['CLICKHOUSE_PASSWORD']);
  const variable = /^\$\{(\w+)\}$/.exec(password ?? '')?.[1];
  const name = /\bcluster_name"?'?\s*:\s*["']([^"']+)/.exec(sources.snuba)?.[1];
  const distributedName = /\bdistributed_cluster_name"?'?\s*:\s*["']([^"']+)/.exec(
    sources.snuba,
  )?.[1];
  return compact({
    host,
    port: port === (usesTls ? 9440 : 9000) ? undefined : port,
    httpPort: httpPort === (usesTls ? 8443 : 8123) ? undefined : httpPort,
    database: database === 'default' ? undefined : database,
    user: user === 'default' ? undefined : user,
    password: take(
      'SENTRY_CLICKHOUSE_PASSWORD',
      variable === undefined ? password : sources.variables.get(variable),
    ),
    usesTls: usesTls ? true : undefined,
    cluster:
      name === undefined || distributedName === undefined ? undefined : { name, distributedName },
  });
}

function memcachedOf(sources: Sources): readonly string[] | undefined {
  const cache = mapOf(mapOf(setting(sources, 'CACHES'))['default']);
  const servers = textsOf(cache['LOCATION']);
  if (servers.length > 0 && servers.join() !== 'memcached:11211') return servers;
  const host = textOf(sources.legacy.get('SENTRY_MEMCACHED_HOST')?.value);
  const port = numberOf(sources.legacy.get('SENTRY_MEMCACHED_PORT')?.value) ?? 11_211;
  return host === undefined ? undefined : [`${host}:${port}`];
}
