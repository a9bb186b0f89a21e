import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tag } from '../atlas/types.ts';
import type { Installation } from '../installation/types.ts';
import { applyEnvironmentChanges, applyYamlChanges } from '../merge/apply.ts';
import type { DeploymentStep, TextFile } from '../plan/types.ts';
import { inJson } from '../render/secret-match.ts';
import { fillFile } from '../render/fill-file.ts';
import { fillSecretText, type Secrets } from '../render/secret-text.ts';
import { selfHostedFolder } from './self-hosted.ts';

/** The installation that the steps of a plan lead to. */
export function applySteps(
  installation: Installation,
  steps: readonly DeploymentStep[],
  secrets: Secrets,
): Installation {
  const files = new Map(installation.files.map((file) => [file.path, file]));
  for (const step of steps) {
    if (!('path' in step)) continue;
    const before = files.get(step.path)?.text ?? '';
    const mode = step.mode === undefined ? {} : { mode: step.mode };
    files.set(step.path, { path: step.path, text: textAfter(step, before, secrets), ...mode });
  }
  return { ...installation, files: [...files.values()] };
}

function textAfter(
  step: Extract<DeploymentStep, { path: string }>,
  before: string,
  secrets: Secrets,
): string {
  switch (step.type) {
    case 'write-file':
      return fillFile(step, secrets).text;
    case 'edit-environment':
      return applyEnvironmentChanges(before, {
        ...step,
        set: Object.fromEntries(
          Object.entries(step.set).map(([name, value]) => [name, fillSecretText(value, secrets)]),
        ),
      });
    case 'edit-yaml':
      return applyYamlChanges(before, {
        ...step,
        set: step.set.map((each) => fillValue(each, secrets)),
      });
    case 'edit-lines':
      throw new Error('No plan of a deployment edits lines.');
  }
}

function fillValue<Change extends { readonly value: unknown }>(
  change: Change,
  secrets: Secrets,
): Change {
  const text = fillSecretText(JSON.stringify(change.value), inJson(secrets));
  return { ...change, value: JSON.parse(text) as unknown };
}

/** What the installer leaves behind: the release's examples under the names that are read. */
export function exampleInstallation(tag: Tag): Installation {
  const read = (path: string, as: string): TextFile => ({
    path: as,
    text: readFileSync(join(selfHostedFolder, tag.version, path), 'utf8'),
  });
  return {
    version: tag.version,
    files: [
      read('.env', '.env'),
      read('docker-compose.yml', 'docker-compose.yml'),
      read('sentry/config.example.yml', 'sentry/config.yml'),
      read('relay/config.example.yml', 'relay/config.yml'),
      read('symbolicator/config.example.yml', 'symbolicator/config.yml'),
    ],
  };
}
