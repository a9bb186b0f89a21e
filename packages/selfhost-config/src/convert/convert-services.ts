import type { Tag } from '../atlas/types.ts';
import type {
  Deployment,
  DeploymentLogging,
  ServiceResources,
  ServiceScaling,
} from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { mapOf, type Sources } from './sources.ts';
import { compact, numberOf, textOf } from './value-of.ts';

/** How services run, and what the commands say about that. */
export interface ConvertedServices {
  readonly fields: Partial<Deployment>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Replicas, work at once, limits, logs and partitions. */
export function convertServices(sources: Sources, tag: Tag): ConvertedServices {
  const commands = scaleCommands(sources.commands, tag);
  const scaling: Record<string, ServiceScaling> = { ...scalingOf(sources) };
  for (const { service, replicas } of commands.scaled) {
    scaling[service] = { ...scaling[service], replicas };
  }
  const partitions = {
    ...Object.fromEntries(commands.scaled.flatMap((scaled) => partitionOf(scaled, tag))),
    ...partitionsOf(sources.commands),
  };
  const resources = resourcesOf(sources);
  return {
    fields: {
      scaling: orNothing(scaling),
      partitions: orNothing(partitions),
      resources: orNothing(resources),
      logging: loggingOf(sources),
    },
    diagnostics: commands.diagnostics,
  };
}

function orNothing<Value extends object>(value: Value): Value | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

interface Scaled {
  readonly service: string;
  readonly replicas: number;
}

/** `--scale worker=4`, with the names that services have in this release. */
function scaleCommands(
  text: string,
  tag: Tag,
): { readonly scaled: readonly Scaled[]; readonly diagnostics: readonly Diagnostic[] } {
  const scaled: Scaled[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [option, name = '', count = ''] of text.matchAll(/--scale[ =]([\w-]+)=(\d+)/g)) {
    const service = nameIn(tag, name);
    const replicas = Number(count);
    const say = (severity: Diagnostic['severity'], code: string, message: string) =>
      diagnostics.push({
        code: `selfhost/${code}`,
        severity,
        path: ['commands', option],
        message,
        reference: `getsentry/self-hosted docker-compose.yml at ${tag.version}`,
      });
    if (service === undefined) {
      say(
        'warning',
        'not-converted',
        `${tag.version} has no service ${name}, and none took its place.`,
      );
      continue;
    }
    scaled.push({ service, replicas });
    if (service !== name) {
      const since = name === 'worker' ? '25.10.0' : '24.3.0';
      say(
        'warning',
        'renamed-service',
        `${name} is gone since ${since}, so that ${option} fails; ${service} does its work in ${tag.version} and gets ${replicas} replicas.`,
      );
    } else {
      say(
        'info',
        'scaled-by-file',
        `${replicas} replicas of ${service} stand in the override, so that a plain up keeps them.`,
      );
    }
    const topic = topicOf(service, tag);
    if (topic !== undefined && replicas > 1) {
      say(
        'info',
        'partitions-added',
        `${service} reads ${topic}: it gets ${replicas} partitions, since with one all replicas but one would do nothing.`,
      );
    }
  }
  return { scaled, diagnostics };
}

const successors: ReadonlyMap<string, string> = new Map([
  ['worker', 'taskworker'],
  ['cron', 'taskscheduler'],
  ['snuba-consumer', 'snuba-errors-consumer'],
]);

/** What a service is called in a release. */
function nameIn(tag: Tag, name: string): string | undefined {
  const has = (service: string | undefined) =>
    service !== undefined && Object.hasOwn(tag.services, service);
  const successor = successors.get(name);
  return [name, successor].find(has);
}

function topicOf(service: string, tag: Tag): string | undefined {
  return tag.kafka.consumers.find((each) => each.service === service)?.topic;
}

function partitionOf({ service, replicas }: Scaled, tag: Tag): readonly [string, number][] {
  const topic = topicOf(service, tag);
  return topic === undefined || replicas < 2 ? [] : [[topic, replicas]];
}

/** `kafka-topics --alter --partitions 4 --topic ingest-events`. */
function partitionsOf(text: string): Readonly<Record<string, number>> {
  const commands = text.split('\n').filter((line) => line.includes('--alter'));
  return Object.fromEntries(
    commands.flatMap((line) => {
      const count = /--partitions[ =](\d+)/.exec(line)?.[1];
      const topic = /--topic[ =](\S+)/.exec(line)?.[1];
      return count === undefined || topic === undefined ? [] : [[topic, Number(count)] as const];
    }),
  );
}

function scalingOf(sources: Sources): Readonly<Record<string, ServiceScaling>> {
  const { services, variables, settings } = sources;
  const web = mapOf(settings.get('SENTRY_WEB_OPTIONS')?.value);
  const names = new Set([...Object.keys(services), 'web', 'taskworker', 'launchpad-taskworker']);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const body = services[name] ?? {};
      const inCommand = /--concurrency[= ](\d+)/.exec(textOf(body['command']) ?? '')?.[1];
      const variable = {
        taskworker: 'SENTRY_TASKWORKER_CONCURRENCY',
        'launchpad-taskworker': 'LAUNCHPAD_TASKWORKER_CONCURRENCY',
      }[name];
      const inVariable = variable === undefined ? undefined : variables.get(variable);
      const workers = name === 'web' ? numberOf(web['workers']) : undefined;
      const threads = name === 'web' ? numberOf(web['threads']) : undefined;
      const scaling = compact({
        replicas: numberOf(mapOf(body['deploy'])['replicas']) ?? numberOf(body['scale']),
        concurrency: numberOf(inCommand ?? inVariable) ?? (workers === 3 ? undefined : workers),
        threads: threads === 4 ? undefined : threads,
      });
      return Object.keys(scaling).length > 0 ? [[name, scaling] as const] : [];
    }),
  );
}

function resourcesOf({ services }: Sources): Readonly<Record<string, ServiceResources>> {
  return Object.fromEntries(
    Object.entries(services).flatMap(([name, body]) => {
      const limits = mapOf(mapOf(mapOf(body?.['deploy'])['resources'])['limits']);
      const resources = compact({
        memoryInMb: megabytesOf(limits['memory'] ?? body?.['mem_limit']),
        cpus: numberOf(limits['cpus'] ?? body?.['cpus']),
      });
      return Object.keys(resources).length === 0 ? [] : [[name, resources] as const];
    }),
  );
}

function megabytesOf(value: unknown): number | undefined {
  const [, count, unit = 'm'] = /^(\d+(?:\.\d+)?)\s*([mg])i?b?$/i.exec(String(value)) ?? [];
  if (count === undefined) return undefined;
  return Number(count) * (unit.toLowerCase() === 'g' ? 1024 : 1);
}

/** Logging that every service of the override has alike. */
function loggingOf({ services }: Sources): DeploymentLogging | undefined {
  const all = Object.values(services).flatMap((body) => (body === null ? [] : [body['logging']]));
  const [first] = all;
  if (first === undefined || all.some((each) => JSON.stringify(each) !== JSON.stringify(first))) {
    return undefined;
  }
  const options = mapOf(mapOf(first)['options']);
  const driver = textOf(mapOf(first)['driver']);
  return compact({
    driver: driver === 'json-file' ? undefined : driver,
    maximumSizeInMb: megabytesOf(options['max-size']),
    maximumFiles: numberOf(options['max-file']),
  });
}
