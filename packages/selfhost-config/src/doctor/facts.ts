import { resolveTag } from '../atlas/read-tag.ts';
import type { Tag } from '../atlas/types.ts';
import { isAtLeast } from '../atlas/version.ts';
import { readEnvironmentFile } from '../env-file/read.ts';
import type { EnvironmentFile } from '../env-file/types.ts';
import { fileText } from '../installation/file-text.ts';
import type { Installation } from '../installation/types.ts';
import { isMap } from '../yaml/path.ts';
import { readYaml, type YamlProblem } from '../yaml/read.ts';
import { pythonEnvironment, readPython, type PythonStatement } from './python-settings.ts';

type Values = Readonly<Record<string, unknown>>;

/** A YAML file as rules look at it. */
export interface YamlFacts {
  readonly path: string;
  readonly text: string;
  /** Empty when the file is not there, is empty, or cannot be read. */
  readonly values: Values;
  readonly problems: readonly YamlProblem[];
}

/** A variable that counts. */
export interface VariableFacts {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly line: number;
  /** Whether it stands in `.env` as the release ships it. */
  readonly isShipped: boolean;
}

/** An installation, read once for all rules. */
export interface InstallationFacts {
  readonly installation: Installation;
  readonly version: string;
  readonly tag: Tag;
  readonly environmentFiles: readonly (EnvironmentFile & { readonly path: string })[];
  /** The variables that the installer and Compose see. */
  readonly variables: ReadonlyMap<string, VariableFacts>;
  readonly config: YamlFacts;
  readonly relay: YamlFacts;
  readonly override: YamlFacts;
  /** The services of the override file. */
  readonly services: Readonly<Record<string, Values>>;
  /** Services that the override file takes out of the project. */
  readonly removedServices: readonly string[];
  readonly python: readonly PythonStatement[];
  /** Names of the environment that `sentry.conf.py` reads. */
  readonly pythonEnvironment: readonly string[];
  /** Whether the release is at least another one. */
  readonly isFrom: (version: string) => boolean;
  readonly text: (path: string) => string | undefined;
}

/** Reads what the rules look at; undefined when the release is not known. */
export function readFacts(installation: Installation): InstallationFacts | undefined {
  const { tag } = resolveTag(installation.version);
  if (tag === undefined) return undefined;
  const text = (path: string) => fileText(installation, path);
  const isFrom = (version: string) => isAtLeast(installation.version, version);
  const environmentFiles = ['.env', '.env.custom'].flatMap((path) => {
    const content = text(path);
    return content === undefined ? [] : [{ ...readEnvironmentFile(content), path }];
  });
  const override = yamlFacts(installation, 'docker-compose.override.yml');
  const python = text('sentry/sentry.conf.py') ?? '';
  const services = isMap(override.values['services']) ? override.values['services'] : {};
  return {
    installation,
    version: installation.version,
    tag,
    environmentFiles,
    variables: readVariables(environmentFiles, tag, isFrom('25.2.0')),
    // Sentry reads its options by YAML 1.1, where `on` and `no` are booleans.
    config: yamlFacts(installation, 'sentry/config.yml', '1.1'),
    relay: yamlFacts(installation, 'relay/config.yml'),
    override,
    services: Object.fromEntries(
      Object.entries(services).filter((entry): entry is [string, Values] => isMap(entry[1])),
    ),
    removedServices: Object.keys(services).filter(
      (name) => services[name] === null && name in tag.services,
    ),
    python: readPython(python),
    pythonEnvironment: pythonEnvironment(python),
    isFrom,
    text,
  };
}

function yamlFacts(installation: Installation, path: string, version?: '1.1'): YamlFacts {
  const text = fileText(installation, path) ?? '';
  const { value, problems } = readYaml(text, version);
  return { path, text, values: isMap(value) ? value : {}, problems };
}

/** From 25.2.0 on `.env.custom` lies over `.env`; before, it takes its place. */
function readVariables(
  files: InstallationFacts['environmentFiles'],
  tag: Tag,
  isLayered: boolean,
): ReadonlyMap<string, VariableFacts> {
  const counting = isLayered ? files : files.slice(-1);
  return new Map(
    counting.flatMap(({ path, entries }) =>
      entries.flatMap(({ name, value, line }) => {
        if (value === null) return [];
        const isShipped = path === '.env' && tag.variables[name]?.value === value;
        return [[name, { name, value, path, line, isShipped }] as const];
      }),
    ),
  );
}
