import type { DeploymentRaw, Secret } from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { isSameValue } from '../yaml/equal.ts';
import { isMap } from '../yaml/path.ts';
import { holdsSecret, isSecretLike, looksGenerated } from './secret-name.ts';
import type { Sources } from './sources.ts';
import type { SecretTaker } from './take-secret.ts';

type Tree = Readonly<Record<string, unknown>>;

/** What a description without raw parts does not bring back, as raw parts, and what cannot be one. */
export interface Leftovers {
  readonly raw: DeploymentRaw;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares a configuration with what the description of it comes to. */
export function findLeftovers(
  source: Sources,
  rendered: Sources,
  { take }: SecretTaker,
): Leftovers {
  const diagnostics: Diagnostic[] = [];
  const miss = (path: readonly string[], message: string) =>
    diagnostics.push({
      code: 'selfhost/not-converted',
      severity: 'warning',
      path,
      message,
      hint: 'Put it into the description by hand, or leave it behind.',
    });

  /** The part of a tree that differs, without what may be a secret. */
  const different = (file: string, one: Tree, other: Tree): Tree =>
    Object.fromEntries(
      Object.entries(one).flatMap(([key, value]) => {
        if (isSameValue(value, other[key])) return [];
        if (isMap(value) && isMap(other[key]) && Object.keys(value).length > 0) {
          const part = different(`${file} › ${key}`, value, other[key]);
          return Object.keys(part).length === 0 ? [] : [[key, part] as const];
        }
        if (isSecretLike(key) || holdsSecret({ [key]: value })) {
          const isReference = typeof value === 'string' && /^\$\{\w+\}$/.test(value);
          if (!isReference && value !== null) {
            miss([file, key], `${key} looks like a secret, and has no field in a description.`);
            return [];
          }
        }
        return [[key, value] as const];
      }),
    );

  const environment = new Map<string, string | Secret>();
  for (const [name, value] of source.variables) {
    if (rendered.variables.get(name) === value) continue;
    // A variable may be a secret in any case: nothing is lost by it.
    const isSecret = isSecretLike(name) || holdsSecret(value) || looksGenerated(value);
    const secret = isSecret ? take(name, value) : undefined;
    environment.set(name, secret ?? value);
  }

  const settings = new Map<string, unknown>();
  for (const [name, { value, usesEnvironment }] of source.settings) {
    if (['SENTRY_OPTIONS', 'SENTRY_FEATURES'].includes(name) || isEmpty(value)) continue;
    if (isSameValue(value, rendered.settings.get(name)?.value)) continue;
    if (usesEnvironment || holdsSecret({ [name]: value }) || name === 'KAFKA_CLUSTERS') {
      miss(
        ['sentry/sentry.conf.py', name],
        `${name} cannot be part of a description as it stands${usesEnvironment ? ': it is made of variables' : ''}.`,
      );
    } else settings.set(name, value);
  }
  for (const { name, line } of source.python.unread) {
    if (name !== '' && rendered.python.unread.some((each) => each.name === name)) continue;
    miss(
      ['sentry/sentry.conf.py', String(line)],
      `${name === '' ? 'This statement' : name} has to be run to know what it does.`,
    );
  }

  const services = new Map<string, Tree>();
  for (const [name, body] of Object.entries(source.services)) {
    const file = `docker-compose.override.yml › services › ${name}`;
    const other = rendered.services[name];
    if (body === null) {
      if (other !== null)
        miss([file], `${name} is taken away, which only a store of your own explains.`);
      continue;
    }
    const part = different(file, body, other ?? {});
    if (Object.keys(part).length > 0) services.set(name, part);
  }

  const options = different('sentry/config.yml', source.options, rendered.options);
  const raw = {
    environment: Object.fromEntries(environment),
    options,
    settings: Object.fromEntries(settings),
    services: Object.fromEntries(services),
    relay: different('relay/config.yml', source.relay, rendered.relay),
    symbolicator: different('symbolicator/config.yml', source.symbolicator, rendered.symbolicator),
    taskbroker: different('taskbroker/config.custom.yml', source.taskbroker, rendered.taskbroker),
  };
  const filled = Object.entries(raw).filter(([, part]) => Object.keys(part).length > 0);
  return {
    // Values of YAML, JSON and Python literals are all that a file can hold.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read from such files
    raw: Object.fromEntries(filled) as DeploymentRaw,
    diagnostics,
  };
}

/** What Sentry's own defaults hold before the file begins. */
function isEmpty(value: unknown): boolean {
  return isMap(value) && Object.keys(value).length === 0;
}
