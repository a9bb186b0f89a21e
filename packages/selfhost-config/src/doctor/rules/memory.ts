import { isMap, scalarText, valueAt } from '../../yaml/path.ts';
import type { InstallationFacts } from '../facts.ts';
import type { Rule } from '../types.ts';

const oom = 'getsentry/self-hosted#3053';

/** What ends in killed containers. */
export const memoryRules: readonly Rule[] = [
  {
    code: 'memory-clickhouse-ratio',
    severity: 'warning',
    reference: 'getsentry/self-hosted clickhouse/config.xml, MAX_MEMORY_USAGE_RATIO',
    find: ({ services, override }) => {
      const ratio = Number(environmentOf(services, 'clickhouse')['MAX_MEMORY_USAGE_RATIO'] ?? 0);
      if (!(ratio > 0.5)) return [];
      return [
        {
          path: [override.path, 'services', 'clickhouse'],
          message: `ClickHouse may take ${Math.round(ratio * 100)} % of the machine's memory; the other services of one machine need about half of it.`,
          hint: 'Stay at 0.5 or below, or give ClickHouse a machine of its own.',
        },
      ];
    },
  },
  {
    code: 'memory-clickhouse-limit',
    severity: 'error',
    reference: 'getsentry/self-hosted#2848',
    find: ({ services, override, installation }) => {
      const limit = memoryLimitInMb(services['clickhouse'] ?? {});
      const memory = installation.host?.memoryInMb;
      const ratio = Number(environmentOf(services, 'clickhouse')['MAX_MEMORY_USAGE_RATIO'] ?? 0.3);
      if (limit === undefined || memory === undefined || limit >= memory * ratio) return [];
      return [
        {
          path: [override.path, 'services', 'clickhouse'],
          message: `ClickHouse counts on ${Math.round(memory * ratio)} MB (${ratio} of the machine) but is killed at ${limit} MB.`,
          hint: 'Raise the limit, or lower MAX_MEMORY_USAGE_RATIO of the service to fit.',
        },
      ];
    },
  },
  {
    code: 'memory-limits-exceed-host',
    severity: 'warning',
    reference: oom,
    find: ({ services, override, installation }) => {
      const memory = installation.host?.memoryInMb;
      const limits = Object.entries(services).flatMap(([name, service]) => {
        const limit = memoryLimitInMb(service);
        return limit === undefined || memory === undefined || limit <= memory ? [] : [name];
      });
      return limits.map((name) => ({
        path: [override.path, 'services', name],
        message: `The memory limit of ${name} is larger than the machine, so it limits nothing.`,
        hint: 'Choose limits that the machine can keep.',
      }));
    },
  },
  {
    code: 'memory-taskworker-concurrency',
    severity: 'warning',
    reference: 'getsentry/self-hosted .env, SENTRY_TASKWORKER_CONCURRENCY',
    find: ({ variables }) => {
      const concurrency = variables.get('SENTRY_TASKWORKER_CONCURRENCY');
      if (concurrency === undefined || !(Number(concurrency.value) > 32)) return [];
      return [
        {
          path: [concurrency.path, concurrency.line],
          message:
            'SENTRY_TASKWORKER_CONCURRENCY is above 32: each process takes memory of its own, and the release advises against it.',
          hint: 'Run more containers of taskworker instead.',
        },
      ];
    },
  },
  {
    code: 'memory-redis-unbounded-eviction',
    severity: 'error',
    reference: 'getsentry/self-hosted redis.conf',
    find: ({ text }) => {
      const policy = /^\s*maxmemory-policy\s+(\S+)/m.exec(text('redis.conf') ?? '')?.[1];
      if (policy === undefined || !policy.startsWith('allkeys')) return [];
      return [
        {
          path: ['redis.conf'],
          message: `Redis drops any key when its memory is full (${policy}): buffers, locks and queues of Sentry with it.`,
          hint: 'Use volatile-ttl or noeviction, and enough memory.',
        },
      ];
    },
  },
];

/** The environment that the override file gives to a service, in either of its two forms. */
export function environmentOf(
  services: InstallationFacts['services'],
  name: string,
): Readonly<Record<string, unknown>> {
  const environment = services[name]?.['environment'];
  if (isMap(environment)) return environment;
  if (!Array.isArray(environment)) return {};
  return Object.fromEntries(
    environment.map((line: unknown) => {
      const [key = '', ...rest] = scalarText(line).split('=');
      return [key, rest.join('=')];
    }),
  );
}

function memoryLimitInMb(service: Readonly<Record<string, unknown>>): number | undefined {
  const written =
    valueAt(service, ['deploy', 'resources', 'limits', 'memory']) ?? service['mem_limit'];
  const match = /^(\d+(?:\.\d+)?)\s*([bkmg]?)b?$/i.exec(scalarText(written));
  const unit = { b: 2 ** -20, k: 2 ** -10, m: 1, g: 2 ** 10 }[(match?.[2] || 'b').toLowerCase()];
  return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}
