import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineDeployment } from '../deployment/define.ts';
import type { Deployment } from '../deployment/types.ts';
import { environmentValues, readEnvironmentFile } from '../env-file/read.ts';
import { createSelfhostError } from '../error/error.ts';
import type { Secrets } from '../render/secret-text.ts';
import { readYaml } from '../yaml/read.ts';
import type { Host } from './host.ts';

/** Where the description and the values of secrets are. */
export interface DescriptionOptions {
  /** The description, JSON or YAML. */
  readonly file: string;
  /** An environment file with the values of secrets. */
  readonly secretsFile?: string;
}

/** Reads a description without a look at what is in it. */
export async function readDescriptionFile(host: Host, path: string): Promise<unknown> {
  const { value, problems } = readYaml(await readText(host, path));
  const [problem] = problems;
  if (problem === undefined) return value;
  throw createSelfhostError(
    'invalid-input',
    `${path} cannot be read: ${problem.message}, line ${problem.line}, column ${problem.column}.`,
  );
}

/** Reads a description and checks it. */
export async function readDeployment(
  host: Host,
  { file }: Pick<DescriptionOptions, 'file'>,
): Promise<Deployment> {
  const value = await readDescriptionFile(host, file);
  // defineDeployment looks at every field before anything is done with it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked right here
  return defineDeployment(value as Deployment);
}

/** Finds the values of secrets: in the file that was named, else in the environment of the program. */
export async function findSecrets(
  host: Host,
  { secretsFile }: Pick<DescriptionOptions, 'secretsFile'>,
): Promise<Secrets> {
  if (secretsFile === undefined) return (name) => host.environment[name];
  const values = environmentValues(readEnvironmentFile(await readText(host, secretsFile)));
  return (name) => values.get(name) ?? host.environment[name];
}

async function readText(host: Host, path: string): Promise<string> {
  try {
    return await readFile(resolve(host.directory, path), 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw createSelfhostError('invalid-input', `${path} cannot be read (${reason}).`);
  }
}
