import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Tag, TagService } from '../../src/atlas/types.ts';
import { readCompose } from './compose.ts';
import { readConfiguration } from './configuration.ts';
import { readConsumers, type ConsumerTopics } from './consumers.ts';
import type { Facts } from './facts.ts';
import { readRequirements } from './requirements.ts';
import { readVariables } from './variables.ts';

/** What no file of a tag says, kept by hand in `data/`. */
export interface Corrections {
  readonly clickhouseVersions: Readonly<Record<string, string>>;
  readonly installerVariables: Readonly<Record<string, string>>;
  readonly topics: ConsumerTopics;
}

/** One tag, from its raw files and its facts. */
export function readRawTag(
  folder: string,
  version: string,
  facts: Facts,
  corrections: Corrections & { readonly clickhouseVersion: string },
): Tag {
  const { services, volumes } = readCompose(folder);
  const configuration = readConfiguration(folder);
  const consumers = readConsumers(services, corrections.topics);
  const has = (path: string) => existsSync(join(folder, path));
  return {
    version,
    services,
    volumes,
    variables: readVariables(folder, services, facts, corrections.installerVariables),
    configuration,
    python: {
      settings: facts.settings.toSorted(),
      environment: facts.env.toSorted(),
      options: facts.options.toSorted(),
    },
    features: facts.features.toSorted(),
    requirements: readRequirements(facts),
    install: { phases: facts.installPhases, flags: facts.installFlags },
    clickhouse: {
      version: corrections.clickhouseVersion,
      line: lineOf(corrections.clickhouseVersion),
      ladder: [...new Set((facts.clickhouseUpgradeVersions ?? []).map(lineOf))],
    },
    postgres: { version: imageTag(services['postgres']).replace(/-.*/, '') },
    kafka: {
      version: imageTag(services['kafka']),
      retentionInHours: Number(services['kafka']?.environment?.['KAFKA_LOG_RETENTION_HOURS']),
      consumers,
      topics: topicsOf(consumers, configuration.taskbroker?.['kafka_topics']),
    },
    files: {
      nginx: has('nginx.conf') ? 'nginx.conf' : 'nginx/nginx.conf',
      ...(has('redis.conf') ? { redis: 'redis.conf' } : {}),
      ...(has('taskbroker/config.yml') ? { taskbroker: 'taskbroker/config.yml' } : {}),
    },
  };
}

function lineOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function imageTag(service: TagService | undefined): string {
  return service?.image.split(':')[1] ?? '';
}

function topicsOf(consumers: Tag['kafka']['consumers'], taskbroker: unknown): readonly string[] {
  const own = consumers.flatMap(({ topic }) => topic ?? []);
  return [...new Set([...own, ...Object.keys(taskbroker ?? {})])].toSorted();
}
