import { readTag } from '../atlas/read-tag.ts';
import type { Deployment } from '../deployment/types.ts';
import { environmentLine } from '../env-file/write.ts';
import type { Installation } from '../installation/types.ts';
import { shippedVariables } from '../merge/merge-file.ts';
import type { TextFile } from '../plan/types.ts';
import { createRenderContext } from '../render/context.ts';
import { filesOf } from '../render/files.ts';
import { fillFile } from '../render/fill-file.ts';
import { setYamlValue } from '../yaml/edit.ts';
import { plainSecrets } from './scenarios/scenarios.ts';

/** An installation with the values that its release ships, and files of one's own over them. */
export function shippedInstallation(
  version: string,
  more: Readonly<Record<string, string>> = {},
): Installation {
  const tag = readTag(version);
  const yaml = (values: Readonly<Record<string, unknown>>) =>
    Object.entries(values).reduce((text, [key, value]) => setYamlValue(text, [key], value), '');
  const texts = {
    '.env': shippedEnvironment(version),
    'sentry/config.yml': yaml(tag.configuration.sentry),
    'relay/config.yml': yaml(tag.configuration.relay),
    'symbolicator/config.yml': yaml(tag.configuration.symbolicator),
    'sentry/sentry.conf.py': 'SENTRY_FEATURES = {}\n',
    ...more,
  };
  return { version, files: Object.entries(texts).map(([path, text]) => ({ path, text })) };
}

/** The installation that a description comes to, with a value for every secret. */
export function renderedInstallation(deployment: Deployment): Installation {
  const { version } = deployment;
  const files = filesOf(createRenderContext(deployment, readTag(version)));
  const shipped: TextFile = { path: '.env', text: shippedEnvironment(version) };
  return { version, files: [shipped, ...files.map((file) => fillFile(file, plainSecrets))] };
}

function shippedEnvironment(version: string): string {
  return Object.entries(shippedVariables(readTag(version)))
    .map(([name, value]) => `${environmentLine(name, value)}\n`)
    .join('');
}
