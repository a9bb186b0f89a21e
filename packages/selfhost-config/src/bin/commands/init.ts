import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { resolveTag } from '../../atlas/read-tag.ts';
import { convertDeployment } from '../../convert/convert-deployment.ts';
import { defineDeployment } from '../../deployment/define.ts';
import type { Deployment } from '../../deployment/types.ts';
import type { Diagnostic } from '../../diagnostic/types.ts';
import { environmentLine } from '../../env-file/write.ts';
import { createSelfhostError } from '../../error/error.ts';
import { secretsOf } from '../../deployment/secrets.ts';
import type { Host } from '../host.ts';
import { readFolder } from '../installation.ts';
import type { AddCommand } from '../main.ts';
import { print, printFindings, type GlobalOptions } from '../print.ts';

interface InitOptions {
  readonly url?: string;
  readonly release: string;
  readonly profile?: 'errors-only' | 'feature-complete';
  readonly admin?: string;
  readonly from?: string;
  readonly output: string;
  readonly secretsFile?: string;
  readonly force?: boolean;
}

/** `init`: a description, new or of what is there. */
export const addInit: AddCommand = (program, host, end) => {
  program
    .command('init')
    .description('write a description: a new one, or that of an installation')
    .option('--url <address>', 'where people will open Sentry')
    .option('--release <version>', 'release of self-hosted Sentry', 'latest')
    .addOption(
      new Option('--profile <name>', 'what it is for').choices(['feature-complete', 'errors-only']),
    )
    .option('--admin <email>', 'first user')
    .option('--from <directory>', 'describe the installation in this checkout')
    .option('--secrets-file <file>', 'with --from: where the values of its secrets are written')
    .option('-o, --output <file>', 'where the description is written', 'deployment.json')
    .option('--force', 'write over files that are there')
    .action(async (options: InitOptions) => {
      const globals = program.opts<GlobalOptions>();
      if (options.url === undefined && options.from === undefined) {
        program.error('error: give --url for a new description, or --from for an existing one');
      }
      const made =
        options.from === undefined
          ? describeNew(options)
          : await describeExisting(host, options.from, options);
      await writeNew(
        host,
        options,
        options.output,
        `${JSON.stringify(made.value, undefined, 2)}\n`,
      );
      // What stood in an operator's files is written and not shown: names do not tell every secret.
      const { diagnostics } = made;
      print(host, globals, { path: options.output, diagnostics }, `wrote ${options.output}`);
      if (globals.json !== true) printFindings(host, diagnostics);
      end(0);
    });
};

interface Made {
  readonly value: Deployment;
  readonly diagnostics: readonly Diagnostic[];
}

function describeNew({ url = '', release, profile, admin }: InitOptions): Made {
  const value = defineDeployment({
    // A description that is committed should mean the same release tomorrow.
    version: resolveTag(release).tag?.version ?? release,
    url,
    ...(profile === undefined ? {} : { profile }),
    ...(admin === undefined ? {} : { admin: { email: admin } }),
  });
  return { value, diagnostics: [] };
}

async function describeExisting(host: Host, folder: string, options: InitOptions): Promise<Made> {
  const { installation } = await readFolder(host, folder);
  const converted = convertDeployment(installation.files, installation.version);
  if (options.secretsFile !== undefined) {
    const names = [...new Set(secretsOf(converted.value).map(({ secret }) => secret.secret))];
    const lines = names.flatMap((name) => {
      const value = converted.secrets(name);
      return value === undefined ? [] : [`${environmentLine(name, value)}\n`];
    });
    await writeNew(host, options, options.secretsFile, lines.join(''), 0o600);
  }
  return converted;
}

async function writeNew(
  host: Host,
  { force }: InitOptions,
  path: string,
  text: string,
  mode?: number,
): Promise<void> {
  try {
    await writeFile(resolve(host.directory, path), text, {
      flag: force === true ? 'w' : 'wx',
      ...(mode === undefined ? {} : { mode }),
    });
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    throw createSelfhostError(
      'invalid-input',
      isThere
        ? `${path} is there already. Write over it with --force.`
        : `${path} cannot be written.`,
    );
  }
}
