import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkDeployment } from '../../deployment/check.ts';
import { createSelfhostError } from '../../error/error.ts';
import { readHost } from '../../host/read-host.ts';
import { checkHost } from '../../requirements/check-host.ts';
import type { HostFacts } from '../../requirements/types.ts';
import { readDeployment, readDescriptionFile, type DescriptionOptions } from '../description.ts';
import type { Host } from '../host.ts';
import type { AddCommand } from '../main.ts';
import { exitCodeOf, findingLines, print, type GlobalOptions } from '../print.ts';

interface CheckOptions extends DescriptionOptions {
  readonly host: string | boolean;
}

/** `check`: whether a description can work, here. */
export const addCheck: AddCommand = (program, host, end) => {
  program
    .command('check')
    .description('check the description against its release, and this machine against both')
    .option('-f, --file <path>', 'description, JSON or YAML', 'deployment.json')
    .option('--host <file>', 'facts of another machine, as JSON')
    .option('--no-host', 'leave the machine out')
    .action(async (options: CheckOptions) => {
      const globals = program.opts<GlobalOptions>();
      const described = checkDeployment(await readDescriptionFile(host, options.file));
      const isUsable = described.every(({ severity }) => severity !== 'error');
      const facts =
        isUsable && options.host !== false ? await factsOf(host, options.host) : undefined;
      const machine =
        facts === undefined ? [] : checkHost(facts, await readDeployment(host, options));
      const findings = [...described, ...machine];
      const lines = findingLines(host, findings);
      print(host, globals, findings, lines.length === 0 ? 'Nothing is wrong.' : lines.join('\n'));
      end(exitCodeOf(findings));
    });
};

async function factsOf(host: Host, file: string | boolean | undefined): Promise<HostFacts> {
  if (typeof file !== 'string') return readHost();
  try {
    // Whatever is no fact is not looked at, and one of another type fails its check.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file that a person names
    return JSON.parse(await readFile(resolve(host.directory, file), 'utf8')) as HostFacts;
  } catch {
    throw createSelfhostError('invalid-input', `${file} cannot be read as JSON.`);
  }
}
