import type { DeploymentLogging } from '../../deployment/types.ts';
import type { RenderContext } from '../context.ts';
import type { ServicePart, ServiceParts } from './override.ts';

/** Limits of services, and how containers log. */
export function limitParts({ deployment, services }: RenderContext): ServiceParts {
  const { logging, resources = {} } = deployment;
  return Object.keys(services).flatMap((service) => {
    const { memoryInMb, cpus } = resources[service] ?? {};
    const limits = {
      ...(cpus === undefined ? {} : { cpus: String(cpus) }),
      ...(memoryInMb === undefined ? {} : { memory: `${memoryInMb}m` }),
    };
    const part: ServicePart = {
      ...(Object.keys(limits).length === 0 ? {} : { deploy: { resources: { limits } } }),
      ...(logging === undefined ? {} : { logging: loggingOf(logging) }),
    };
    return Object.keys(part).length === 0 ? [] : [[service, part]];
  });
}

function loggingOf({ driver = 'json-file', maximumSizeInMb, maximumFiles }: DeploymentLogging) {
  const options = {
    ...(maximumSizeInMb === undefined ? {} : { 'max-size': `${maximumSizeInMb}m` }),
    ...(maximumFiles === undefined ? {} : { 'max-file': String(maximumFiles) }),
  };
  return { driver, ...(Object.keys(options).length === 0 ? {} : { options }) };
}
