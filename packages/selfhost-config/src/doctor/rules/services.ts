import { isMap as isYamlMap, isScalar, isSeq, parseDocument } from 'yaml';
import { describeHistory, historyOf } from '../../atlas/history.ts';
import { scalarText, valueAt } from '../../yaml/path.ts';
import type { InstallationFacts } from '../facts.ts';
import type { Found, Rule } from '../types.ts';

const compose = 'getsentry/self-hosted docker-compose.yml';

/** What took over from services that are gone. */
export const successors: Readonly<Record<string, string>> = {
  worker: 'taskworker',
  cron: 'taskscheduler',
  'snuba-consumer': 'snuba-errors-consumer',
  zookeeper: 'kafka, which runs without it from 24.8.0 on',
};

/** Services of which only one may run. */
export const singletons =
  /^(?:taskscheduler|cron|monitors-clock-|sentry-cleanup|symbolicator-cleanup|vroom-cleanup|postgres$|pgbouncer$|redis$|kafka$|zookeeper$|clickhouse$|seaweedfs$|memcached$|nginx$)/;

/** `docker-compose.override.yml`. */
export const serviceRules: readonly Rule[] = [
  {
    code: 'service-unknown',
    severity: 'error',
    reference: compose,
    find: ({ services, tag, version, override }) =>
      Object.entries(services)
        .filter(
          ([name, service]) =>
            !(name in tag.services) &&
            !('image' in service) &&
            !('build' in service) &&
            !('extends' in service),
        )
        .map(([name]) => {
          const history = historyOf((each) => name in each.services);
          return {
            path: [override.path, 'services', name],
            message: `${version} has no service ${name}${history.length === 0 ? '' : `; it ${describeHistory(history)}`}. Compose refuses the project: neither an image nor a build context.`,
            hint:
              name in successors
                ? `Its work is done by ${successors[name]}.`
                : 'Look for a typing error, or give the service an image.',
          };
        }),
  },
  {
    code: 'service-replicated-singleton',
    severity: 'error',
    reference: 'getsentry/self-hosted#2023',
    find: (facts) =>
      replicasOf(facts)
        .filter(({ name, replicas }) => singletons.test(name) && replicas > 1)
        .map(({ name, replicas }) => ({
          path: [facts.override.path, 'services', name],
          message: `${name} runs ${replicas} times, but only one may: two of it do the same work or use the same files.`,
          hint: 'Set replicas to 1.',
        })),
  },
  {
    code: 'service-replicas-exceed-partitions',
    severity: 'warning',
    reference: 'getsentry/sentry#30089',
    find: (facts) =>
      replicasOf(facts).flatMap(({ name, replicas }) => {
        const topics = facts.tag.kafka.consumers.flatMap(({ service, topic }) =>
          service === name && topic !== undefined ? [topic] : [],
        );
        return topics.flatMap((topic): Found[] => {
          const partitions = facts.installation.partitions?.[topic];
          if (partitions === undefined || replicas <= partitions) return [];
          return [
            {
              path: [facts.override.path, 'services', name],
              message: `${name} runs ${replicas} times, but its topic ${topic} has ${partitions} partition${partitions === 1 ? '' : 's'}: the others stay idle.`,
              hint: `kafka-topics --bootstrap-server kafka:9092 --alter --topic ${topic} --partitions ${replicas}`,
            },
          ];
        });
      }),
  },
  {
    code: 'service-disabled-by-profile',
    severity: 'error',
    reference: 'getsentry/self-hosted#4138',
    find: ({ services, tag, override, removedServices }) =>
      Object.entries(services)
        .filter(([name, service]) => {
          const isNeeded = Object.entries(tag.services).some(
            ([other, { dependsOn }]) =>
              !removedServices.includes(other) && name in (dependsOn ?? {}),
          );
          return (
            'profiles' in service &&
            Array.isArray(service['profiles']) &&
            service['profiles'].length > 0 &&
            tag.services[name]?.profiles === undefined &&
            isNeeded
          );
        })
        .map(([name]) => ({
          path: [override.path, 'services', name, 'profiles'],
          message: `${name} is taken out by a profile while others depend on it: Compose refuses with "depends on undefined service".`,
          hint: 'Write !reset null for the service and for each depends_on of it; renderDeployment does.',
        })),
  },
  {
    code: 'service-ports-added',
    severity: 'warning',
    reference: 'compose-spec/compose-spec 13-merge.md',
    find: ({ override, tag }) =>
      listsWithoutTag(override.text, 'ports')
        .filter((name) => (tag.services[name]?.ports ?? []).length > 0)
        .map((name) => ({
          path: [override.path, 'services', name, 'ports'],
          message: `The ports of ${name} are added to those of the release: both are open.`,
          hint:
            name === 'nginx'
              ? 'Set SENTRY_BIND instead, or write ports: !override.'
              : 'Write ports: !override.',
        })),
  },
  {
    code: 'service-command-of-another-release',
    severity: 'warning',
    reference: 'getsentry/self-hosted#4436',
    find: ({ services, tag, override, version }) =>
      Object.entries(services).flatMap(([name, service]) => {
        const own = groupOf(service['command']);
        const shipped = groupOf(tag.services[name]?.command);
        if (own === undefined || shipped === undefined || own === shipped) return [];
        return [
          {
            path: [override.path, 'services', name, 'command'],
            message: `${name} consumes in the group ${own}, while ${version} uses ${shipped}: it starts from the beginning or the end of the topic.`,
            hint: 'Take the command of the release and change only what you need.',
          },
        ];
      }),
  },
  {
    code: 'service-nginx-file-moved',
    severity: 'error',
    reference: `${compose}, nginx`,
    find: ({ text, tag, services, override }) => {
      const old = tag.files.nginx === 'nginx.conf' ? 'nginx/nginx.conf' : 'nginx.conf';
      const mounted = old === 'nginx.conf' ? /\.\/nginx\.conf\b/ : /\.\/nginx["/:]/;
      const isMounted = mounted.test(JSON.stringify(services['nginx'] ?? {}));
      if (text(old) === undefined || isMounted) return [];
      return [
        {
          path: [old],
          message: `Nothing reads ${old} at this release; the file is ${tag.files.nginx}.`,
          hint: `Carry your changes over, or mount the file in ${override.path}.`,
        },
      ];
    },
  },
];

function replicasOf({
  services,
}: InstallationFacts): readonly { readonly name: string; readonly replicas: number }[] {
  return Object.entries(services).flatMap(([name, service]) => {
    const replicas = Number(valueAt(service, ['deploy', 'replicas']) ?? service['scale'] ?? 1);
    return Number.isInteger(replicas) ? [{ name, replicas }] : [];
  });
}

function groupOf(command: unknown): string | undefined {
  const text = Array.isArray(command) ? command.join(' ') : scalarText(command);
  return /--consumer-group[= ](\S+)/.exec(text)?.[1];
}

/** Services whose list has no tag such as `!override`, so that Compose adds it to the list of the release. */
function listsWithoutTag(text: string, key: string): readonly string[] {
  const services = parseDocument(text, { logLevel: 'silent' }).get('services');
  if (!isYamlMap(services)) return [];
  return services.items.flatMap(({ key: name, value }) => {
    const list = isYamlMap(value) ? value.get(key, true) : undefined;
    return isSeq(list) && list.tag === undefined && isScalar(name) ? [scalarText(name.value)] : [];
  });
}
