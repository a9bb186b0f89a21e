import { checkRelease } from '../../health/check-release.ts';
import { connect, type GlobalOptions } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import type { AddCommands } from '../main.ts';
import { printChecked } from '../print.ts';
import { readCount, readNumber } from '../read-number.ts';

interface HealthOptions {
  readonly against?: string;
  readonly crashFreeAtLeast?: number;
  readonly newIssuesAtMost?: number;
  readonly sessionsAtLeast?: number;
  readonly env?: string;
  readonly period?: string;
}

/** `check`: a gate before more of a release is deployed. */
export const addHealth: AddCommands = (program, host, end) => {
  program
    .command('check <version>')
    .description('say whether a release is healthy; exit code 3 when it is not')
    .option('--against <version>', 'may not be worse than this one')
    .option(
      '--crash-free-at-least <share>',
      'lowest share of crash-free sessions, such as 0.995',
      readNumber({ least: 0, most: 1 }),
    )
    .option('--new-issues-at-most <number>', 'most issues first seen in it', readCount)
    .option('--sessions-at-least <number>', 'sessions that are needed to tell', readCount)
    .option('-e, --env <environment>', 'only this environment')
    .option('--period <period>', 'how far to look back', '24h')
    .action(async (version: string, options: HealthOptions) => {
      const globals = program.opts<GlobalOptions>();
      const findings = await checkRelease(
        version,
        {
          against: options.against,
          crashFreeAtLeast: options.crashFreeAtLeast,
          newIssuesAtMost: options.newIssuesAtMost,
          sessionsAtLeast: options.sessionsAtLeast,
          environment: options.env,
          statsPeriod: options.period,
        },
        { client: connect(host, globals) },
      );
      const isRefused = findings.some(({ severity }) => severity === 'error');
      printChecked(host, globals, findings);
      end(isRefused ? EXIT.refused : EXIT.done);
    });
};
