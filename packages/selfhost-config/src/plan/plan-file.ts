import type { Diagnostic } from '../diagnostic/types.ts';
import type { YamlChanges } from '../merge/apply.ts';
import type { RenderContext } from '../render/context.ts';
import { environmentOf, isEnvironmentLayered } from '../render/environment.ts';
import { isGenerated } from '../render/header.ts';
import { relayOf } from '../render/relay.ts';
import { secretNames, type Secrets } from '../render/secret-text.ts';
import { symbolicatorOf } from '../render/symbolicator.ts';
import { readYaml } from '../yaml/read.ts';
import { environmentChanges } from './plan-environment.ts';
import { configurationChanges } from './plan-configuration.ts';
import { optionChanges } from './plan-options.ts';
import { overrideChanges } from './plan-override.ts';
import { inJson, matchesSecretText } from '../render/secret-match.ts';
import type { DeploymentStep, TextFile } from './types.ts';

/** What has to happen to one file. */
export interface PlannedFile {
  readonly step?: DeploymentStep;
  readonly diagnostics?: readonly Diagnostic[];
}

/** What makes an operator's file what is wanted, with as little change as its kind allows. */
export function planFile(
  wanted: TextFile,
  existing: TextFile | undefined,
  context: RenderContext,
  secrets: Secrets,
): PlannedFile {
  const { path, mode } = wanted;
  const write: DeploymentStep = { type: 'write-file', ...wanted };
  if (existing === undefined) return { step: write };
  const needsMode = mode !== undefined && existing.mode !== undefined && existing.mode !== mode;
  const modes = mode === undefined ? {} : { mode };
  if (path === '.env.custom') {
    const set = environmentChanges(existing.text, environmentOf(context), baseOf(context), secrets);
    const isSame = Object.keys(set).length === 0 && !needsMode;
    return isSame ? {} : { step: { type: 'edit-environment', path, set, remove: [], ...modes } };
  }
  const changes = yamlChanges(wanted, existing, context, secrets);
  if (changes === 'unreadable') {
    return { step: write, diagnostics: [replaced(path, 'it cannot be read as YAML')] };
  }
  if (changes !== undefined) {
    const isSame = changes.set.length + changes.remove.length === 0 && !needsMode;
    return isSame ? {} : { step: { type: 'edit-yaml', path, ...changes, ...modes } };
  }
  const isSame = isSameText(wanted, existing, secrets) && !needsMode;
  if (isSame) return {};
  const isForeign = !isGenerated(existing.text);
  const why =
    'it is rendered as a whole; what it has beyond the release belongs under raw.settings';
  return { step: write, ...(isForeign ? { diagnostics: [replaced(path, why)] } : {}) };
}

/** A file that was rendered with values is the same as the one with placeholders, as far as can be seen. */
function isSameText(wanted: TextFile, existing: TextFile, secrets: Secrets): boolean {
  return secretNames(wanted.text).length === 0
    ? wanted.text === existing.text
    : matchesSecretText(wanted.text, existing.text, inJson(secrets));
}

/** Edits for files that operators keep by hand; undefined for those that are written as a whole. */
function yamlChanges(
  { path }: TextFile,
  existing: TextFile,
  context: RenderContext,
  secrets: Secrets,
): YamlChanges | 'unreadable' | undefined {
  const isWhole = isGenerated(existing.text) && path !== 'sentry/config.yml';
  if (!path.endsWith('.yml') || isWhole) return undefined;
  const { value, problems } = readYaml(existing.text);
  if (problems.length > 0) return 'unreadable';
  const { relay, symbolicator } = context.tag.configuration;
  switch (path) {
    case 'docker-compose.override.yml':
      return overrideChanges(existing.text, context);
    case 'sentry/config.yml':
      return optionChanges(existing.text, value, context);
    case 'relay/config.yml':
      return configurationChanges(value, relay, relayOf(context), secrets);
    case 'symbolicator/config.yml':
      return configurationChanges(value, symbolicator, symbolicatorOf(context), secrets);
    default:
      return undefined;
  }
}

/** The variables that a complete `.env.custom` only takes over from the release. */
function baseOf(context: RenderContext): ReadonlySet<string> {
  if (isEnvironmentLayered(context)) return new Set();
  const { variables } = context.tag;
  const wanted = environmentOf(context);
  return new Set(Object.keys(variables).filter((name) => variables[name]?.value === wanted[name]));
}

function replaced(path: string, why: string): Diagnostic {
  return {
    code: 'selfhost/replaced-file',
    severity: 'warning',
    path: [path],
    message: `${path} is replaced: ${why}.`,
    hint: 'The file that is there is kept as a backup.',
  };
}
