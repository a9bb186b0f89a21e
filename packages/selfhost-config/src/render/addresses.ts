import type { ExternalClickhouse, ExternalRedis, SmtpServer } from '../deployment/types.ts';
import { secretText } from './secret-text.ts';

/** The port of a mail server that none was named for. */
export function smtpPort({ port, encryption }: SmtpServer): number {
  if (port !== undefined) return port;
  if (encryption === 'tls') return 465;
  return encryption === 'starttls' ? 587 : 25;
}

/** The servers of a Redis, with their ports. */
export function redisHosts({ hosts }: ExternalRedis): readonly { host: string; port: number }[] {
  return hosts.map(({ host, port = 6379 }) => ({ host, port }));
}

/** The addresses of a Redis for programs that take URLs, with a placeholder for the password. */
export function redisUrls(redis: ExternalRedis): readonly string[] {
  const { password, database = 0, usesTls = false } = redis;
  const login = password === undefined ? '' : `:${secretText(password, 'uri')}@`;
  const path = database === 0 ? '' : `/${database}`;
  return redisHosts(redis).map(
    ({ host, port }) => `${usesTls ? 'rediss' : 'redis'}://${login}${host}:${port}${path}`,
  );
}

/** The ports of a ClickHouse. */
export function clickhousePorts(clickhouse: ExternalClickhouse): {
  port: number;
  httpPort: number;
} {
  const { usesTls = false, port, httpPort } = clickhouse;
  return { port: port ?? (usesTls ? 9440 : 9000), httpPort: httpPort ?? (usesTls ? 8443 : 8123) };
}
