import { readEnvironmentFile } from '../env-file/read.ts';
import type { RenderContext } from '../render/context.ts';
import { environmentOf } from '../render/environment.ts';
import { fillFile } from '../render/fill-file.ts';
import { toEnvironmentText } from '../render/environment-text.ts';
import { overrideServicesOf } from '../render/override/override.ts';
import type { Secrets } from '../render/secret-text.ts';

/** The environment of the container `web`: what the release and the override pass on, from both environment files. */
export function webEnvironment(context: RenderContext, secrets: Secrets): Record<string, string> {
  const text = toEnvironmentText(environmentOf(context));
  const filled = readEnvironmentFile(fillFile({ path: '.env.custom', text }, secrets).text);
  const variables: Record<string, string> = {};
  for (const [name, { value }] of Object.entries(context.tag.variables)) {
    if (value !== undefined) variables[name] = value;
  }
  for (const { name, value } of filled.entries) if (value !== null) variables[name] = value;
  const { web } = overrideServicesOf(context) as {
    web?: { environment?: Record<string, unknown> };
  };
  const declared = { ...context.tag.services['web']?.environment, ...web?.environment };
  return Object.fromEntries(
    Object.entries(declared).flatMap(([name, value]) => {
      const passed = typeof value === 'string' ? value : variables[name];
      return passed === undefined ? [] : [[name, passed]];
    }),
  );
}
