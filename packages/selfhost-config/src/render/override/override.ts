import type { RenderContext } from '../context.ts';
import { generatedBy } from '../header.ts';
import { mergeDeep } from '../merge-deep.ts';
import { reset, toYamlText } from '../yaml-text.ts';
import { dependencyParts } from './dependencies.ts';
import { fileParts } from './files.ts';
import { kafkaParts } from './kafka.ts';
import { limitParts } from './limits.ts';
import { scalingParts } from './scaling.ts';
import { secretParts } from './secrets.ts';
import { storeParts } from './stores.ts';

/** What is written over one service, or a mark that takes it away. */
export type ServicePart = Readonly<Record<string, unknown>>;

/** What one concern writes, by service. */
export type ServiceParts = readonly (readonly [service: string, part: ServicePart])[];

/** The services of `docker-compose.override.yml`; empty when the release is run as it is. */
export function overrideServicesOf(context: RenderContext): Readonly<Record<string, unknown>> {
  const parts: ServiceParts = [
    ...dependencyParts(context),
    ...secretParts(context),
    ...storeParts(context),
    ...kafkaParts(context),
    ...fileParts(context),
    ...scalingParts(context),
    ...limitParts(context),
  ];
  let services: Record<string, ServicePart> = {};
  for (const [service, part] of parts) services = add(services, service, part);
  for (const [service, part] of Object.entries(context.deployment.raw?.services ?? {})) {
    services = { ...services, [service]: mergeDeep(services[service] ?? {}, part) };
  }
  const names = Object.keys(services).toSorted();
  return Object.fromEntries([
    ...[...context.dropped].map((name) => [name, reset]),
    ...names.map((name) => [name, services[name]]),
  ]);
}

/** The text of `docker-compose.override.yml`; undefined when there is nothing to override. */
export function toOverrideYml(context: RenderContext): string | undefined {
  const services = overrideServicesOf(context);
  if (Object.keys(services).length === 0) return undefined;
  return [
    `# ${generatedBy(context.tag.version)}`,
    '# Put services of your own under raw.services of the description.',
    toYamlText({ services }),
  ].join('\n');
}

/** Adds to a service; lists such as volumes grow. */
function add(
  services: Record<string, ServicePart>,
  service: string,
  part: ServicePart,
): Record<string, ServicePart> {
  const before = services[service] ?? {};
  const lists = Object.entries(part).flatMap(([key, value]) => {
    const list = before[key];
    return Array.isArray(list) && Array.isArray(value) ? [[key, [...list, ...value]] as const] : [];
  });
  return { ...services, [service]: mergeDeep(mergeDeep(before, part), Object.fromEntries(lists)) };
}
