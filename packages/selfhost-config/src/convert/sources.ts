import type { Tag } from '../atlas/types.ts';
import { isAtLeast } from '../atlas/version.ts';
import { environmentValues, readEnvironmentFile } from '../env-file/read.ts';
import { shippedVariables } from '../merge/merge-file.ts';
import type { TextFile } from '../plan/types.ts';
import { isMap } from '../yaml/path.ts';
import { readYaml } from '../yaml/read.ts';
import { legacyNames } from './legacy-names.ts';
import { readPythonValues, type PythonSetting, type PythonValues } from './python-values.ts';
import { readServices } from './read-services.ts';

type Tree = Readonly<Record<string, unknown>>;

/** A configuration, whatever files it was spread over. */
export interface Sources {
  /** Variables that differ from those that the release ships. */
  readonly variables: ReadonlyMap<string, string>;
  /** Sentry's options; those of `config.yml` go before those of `sentry.conf.py`. */
  readonly options: Tree;
  readonly settings: ReadonlyMap<string, PythonSetting>;
  readonly features: Tree;
  readonly services: Readonly<Record<string, Tree | null>>;
  readonly relay: Tree;
  readonly symbolicator: Tree;
  readonly taskbroker: Tree;
  readonly nginx: string;
  readonly snuba: string;
  /** Names that do nothing, with their values, and where they stand. */
  readonly legacy: ReadonlyMap<string, { readonly value: unknown; readonly path: string }>;
  readonly python: PythonValues;
  /** Texts in which commands may stand. */
  readonly commands: string;
  /** Files that cannot be read, or that nobody knows. */
  readonly unknownFiles: readonly string[];
}

const known =
  /^(?:\.env(?:\.custom)?|docker-compose\.override\.yml|sentry\/(?:config\.yml|sentry\.conf\.py)|relay\/config\.yml|symbolicator\/config\.yml|taskbroker\/config(?:\.custom)?\.yml|nginx\.custom\.conf|snuba\/settings\.custom\.py|relay\/credentials\.json)$/;
const shipped =
  /^(?:nginx\.conf|nginx\/nginx\.conf|redis\.conf|docker-compose\.yml|.*\.example\.(?:py|yml))$/;

/** Reads every file of a configuration. */
export function readSources(files: readonly TextFile[], tag: Tag): Sources {
  const text = (path: string) => files.find((file) => file.path === path)?.text ?? '';
  const others = files.filter(({ path }) => !known.test(path) && !shipped.test(path));
  const variables = readVariables(text('.env'), text('.env.custom'), tag);
  const python = readPythonValues(text('sentry/sentry.conf.py'), (name) => variables.get(name));
  const config = tree(text('sentry/config.yml'), '1.1');
  const services = readServices(tree(text('docker-compose.override.yml'))['services']);
  const ownVariables = new Map(
    [...variables].filter(([name, value]) => shippedVariables(tag)[name] !== value),
  );
  const loose = others.map(({ path, text: content }) => ({ path, content, values: tree(content) }));
  const isReal = (name: string) =>
    python.settings.has(name) || text('sentry/sentry.conf.py').includes(`"${name}"`);
  const legacy = new Map(
    [
      ...[...ownVariables].map(([name, value]) => ['.env.custom', name, value] as const),
      ...Object.entries(config).map(([name, value]) => ['sentry/config.yml', name, value] as const),
      ...Object.entries(services).flatMap(([service, body]) =>
        Object.entries(isMap(body?.['environment']) ? body['environment'] : {}).map(
          ([name, value]) => [`docker-compose.override.yml ${service}`, name, value] as const,
        ),
      ),
      ...loose.flatMap(({ path, values }) =>
        Object.entries(values).map(([name, value]) => [path, name, value] as const),
      ),
    ].flatMap(([path, name, value]) =>
      legacyNames.has(name) && value !== null && !isReal(name) ? [[name, { value, path }]] : [],
    ),
  );
  const optionsOfPython = mapOf(python.settings.get('SENTRY_OPTIONS')?.value);
  return {
    variables: new Map([...ownVariables].filter(([name]) => !legacy.has(name))),
    options: Object.fromEntries(
      [...Object.entries(optionsOfPython), ...Object.entries(config)].filter(
        ([name]) => !legacy.has(name) && !name.startsWith('features.'),
      ),
    ),
    settings: python.settings,
    features: {
      ...mapOf(python.settings.get('SENTRY_FEATURES')?.value),
      ...Object.fromEntries(
        Object.entries(config).flatMap(([name, value]) =>
          name.startsWith('features.') ? [[name.slice('features.'.length), value] as const] : [],
        ),
      ),
    },
    services,
    relay: tree(text('relay/config.yml')),
    symbolicator: tree(text('symbolicator/config.yml')),
    taskbroker: tree(text('taskbroker/config.custom.yml')),
    nginx: text('nginx.custom.conf'),
    snuba: text('snuba/settings.custom.py'),
    legacy,
    python,
    commands: loose.map(({ content }) => content).join('\n'),
    unknownFiles: loose.flatMap(({ path, content, values }) =>
      /\bdocker[ -]compose\b|\bkafka-topics\b/.test(content) ||
      Object.keys(values).some((name) => legacyNames.has(name))
        ? []
        : [path],
    ),
  };
}

/** From 25.2.0 on `.env.custom` lies over `.env`; before, it takes its place. */
function readVariables(base: string, own: string, tag: Tag): ReadonlyMap<string, string> {
  const read = (text: string) => environmentValues(readEnvironmentFile(text));
  const isAlone = own !== '' && !isAtLeast(tag.version, '25.2.0');
  return new Map([...(isAlone ? [] : read(base)), ...read(own)]);
}

function tree(text: string, version?: '1.1'): Tree {
  return mapOf(readYaml(text, version).value);
}

/** A value as a map; anything else is an empty one. */
export function mapOf(value: unknown): Tree {
  return isMap(value) ? value : {};
}
