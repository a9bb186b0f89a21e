import { readTag, resolveTag, tagVersions } from '../atlas/read-tag.ts';
import type { Tag } from '../atlas/types.ts';
import { readDescription } from '../deployment/check.ts';
import type { Deployment } from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { isSelfhostError } from '../error/error.ts';
import type { TextFile } from '../plan/types.ts';
import { createRenderContext } from '../render/context.ts';
import { filesOf } from '../render/files.ts';
import { fillFile } from '../render/fill-file.ts';
import { readYaml } from '../yaml/read.ts';
import { isMap, valueAt } from '../yaml/path.ts';
import { convertFileStores } from './convert-files.ts';
import { convertGeneral } from './convert-general.ts';
import { convertIntegrations } from './convert-integrations.ts';
import { convertMail } from './convert-mail.ts';
import { convertServices } from './convert-services.ts';
import { convertStores } from './convert-stores.ts';
import { explainFeatures, explainLegacyNames } from './explain.ts';
import { findLeftovers } from './leftovers.ts';
import { readSources, type Sources } from './sources.ts';
import { createSecretTaker, type SecretTaker } from './take-secret.ts';
import type { ConvertedDeployment } from './types.ts';
import { compact, textOf } from './value-of.ts';

/**
 * The description that existing files come to: it renders to the same configuration, what has no field of its own stands
 * under `raw`, and what was not understood is listed. Outdated names, services and commands are accepted and explained; a
 * file with any other name is looked through for them. Never throws. Secrets become names; `secrets` has their values.
 */
export function convertDeployment(
  files: readonly TextFile[],
  version: string,
): ConvertedDeployment {
  const { tag: found, diagnostics: aboutVersion } = resolveTag(version);
  const tag = found ?? readTag(tagVersions().at(-1) ?? '');
  const sources = readSources(files, tag);
  const taker = createSecretTaker();
  const services = convertServices(sources, tag);
  const url = textOf(sources.options['system.url-prefix'])?.replace(/\/+$/, '');
  const plain: Deployment = compact({
    version: found === undefined ? version : tag.version,
    url: url ?? 'http://localhost:9000',
    ...convertGeneral(sources, taker, tag),
    ...convertStores(sources, taker),
    ...convertFileStores(sources, taker),
    mail: convertMail(sources, taker),
    integrations: convertIntegrations(sources, taker),
    ...services.fields,
  });
  // What cannot be used cannot be rendered either.
  const described = keepUsable(plain);
  const rendered = renderedSources(described.deployment, tag, files, taker);
  const { raw, diagnostics: missed } = findLeftovers(sources, rendered.sources, taker);
  const whole =
    Object.keys(raw).length === 0 ? described.deployment : { ...described.deployment, raw };
  const { deployment, dropped } = keepUsable(whole);
  const config = readYaml(
    files.find(({ path }) => path === 'sentry/config.yml')?.text ?? '',
    '1.1',
  );
  const inConfig = (name: string) =>
    isMap(config.value) && Object.hasOwn(config.value, `features.${name}`);
  return {
    value: deployment,
    secrets: (name) => taker.values.get(name),
    diagnostics: [
      ...aboutVersion,
      ...(url === undefined ? [noUrl] : []),
      ...unreadable(files),
      ...unknownFiles(sources),
      ...explainLegacyNames(sources, deployment, tag),
      ...explainFeatures(sources, inConfig, tag),
      ...services.diagnostics,
      ...missed,
      ...described.dropped,
      ...rendered.diagnostics,
      ...dropped,
    ],
  };
}

const noUrl: Diagnostic = {
  code: 'selfhost/not-converted',
  severity: 'warning',
  path: ['sentry/config.yml', 'system.url-prefix'],
  message: 'No file says where people open Sentry; http://localhost:9000 was put in its place.',
};

/** What a description comes to, read with the same reader as the files that it was made from. */
function renderedSources(
  deployment: Deployment,
  tag: Tag,
  files: readonly TextFile[],
  { values }: SecretTaker,
): { readonly sources: Sources; readonly diagnostics: readonly Diagnostic[] } {
  const base = files.filter(({ path }) => path === '.env');
  try {
    const rendered = filesOf(createRenderContext(deployment, tag)).map((file) =>
      fillFile(file, (name) => values.get(name)),
    );
    return { sources: readSources([...base, ...rendered], tag), diagnostics: [] };
  } catch (error) {
    const reason = isSelfhostError(error) ? error.message : 'its url is none.';
    return {
      sources: readSources(base, tag),
      diagnostics: [
        {
          code: 'selfhost/not-converted',
          severity: 'warning',
          path: [],
          message: `The description cannot be written as it is: ${reason}`,
        },
      ],
    };
  }
}

/** Leaves out what keeps a description from being used, one field after the other, and says so. */
function keepUsable(whole: Deployment): {
  readonly deployment: Deployment;
  readonly dropped: readonly Diagnostic[];
} {
  let deployment: Deployment = whole;
  const dropped: Diagnostic[] = [];
  for (;;) {
    const current = deployment;
    // Each round takes at least one value away, or is the last.
    const error = readDescription(current).diagnostics.find(
      ({ severity, path }) =>
        severity === 'error' &&
        isDroppable(path) &&
        valueAt(current, droppedPath(path)) !== undefined,
    );
    if (error === undefined) return { deployment, dropped };
    deployment = without(current, droppedPath(error.path));
    dropped.push({
      ...error,
      code: 'selfhost/not-converted',
      severity: 'warning',
      message: `It was left out: ${error.message}`,
    });
  }
}

function isDroppable([field]: readonly (string | number)[]): boolean {
  return field !== undefined && field !== 'version' && field !== 'url';
}

/** Entries of maps go by themselves, other fields as a whole. */
function droppedPath(path: readonly (string | number)[]): readonly (string | number)[] {
  const [field] = path;
  if (field === 'raw') return path.slice(0, 3);
  const isMapOfEntries = ['scaling', 'partitions', 'resources', 'features', 'integrations'];
  return path.slice(0, isMapOfEntries.includes(String(field)) ? 2 : 1);
}

function without(deployment: Deployment, path: readonly (string | number)[]): Deployment {
  const remove = (value: unknown, [key, ...rest]: readonly (string | number)[]): unknown => {
    if (!isMap(value) || key === undefined) return value;
    const others = Object.entries(value).filter(([name]) => name !== String(key));
    if (rest.length === 0) return Object.fromEntries(others);
    const inner = remove(value[key], rest);
    const isEmpty = isMap(inner) && Object.keys(inner).length === 0;
    return Object.fromEntries(isEmpty ? others : [...others, [key, inner]]);
  };
  // Only optional fields are taken away.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rest stays as it was
  return remove(deployment, path) as Deployment;
}

function unreadable(files: readonly TextFile[]): readonly Diagnostic[] {
  return files.flatMap(({ path, text }) =>
    /\.ya?ml$/.test(path) && path !== 'docker-compose.yml'
      ? readYaml(text).problems.map(({ line, column, message }): Diagnostic => ({
          code: 'selfhost/not-converted',
          severity: 'warning',
          path: [path, line, column],
          message: `The file cannot be read: ${message}.`,
        }))
      : [],
  );
}

function unknownFiles({ unknownFiles: paths }: Sources): readonly Diagnostic[] {
  return paths.map((path) => ({
    code: 'selfhost/not-converted',
    severity: 'info',
    path: [path],
    message: 'Nothing in this file has to do with a description.',
  }));
}
