import { homedir } from 'node:os';
import { join } from 'node:path';
import { Argument, Option, type Command } from 'commander';
import { checkIn } from '../../monitors/check-in.ts';
import { requireMonitor } from '../../monitors/check-monitor.ts';
import { monitorConfig } from '../../monitors/payload.ts';
import { runCommand } from '../../monitors/run-command.ts';
import type { CheckInStatus, MonitorConfig } from '../../monitors/types.ts';
import { connect, dsnOf, projectsOf, type GlobalOptions } from '../context.ts';
import type { AddCommands } from '../main.ts';
import { print, printFindings, table } from '../print.ts';
import { readAmount, readCount } from '../read-number.ts';

interface ScheduleOptions {
  readonly dsn?: string;
  readonly env: string;
  readonly schedule?: string;
  readonly checkInMargin?: number;
  readonly maxRuntime?: number;
  readonly timezone?: string;
  readonly failureIssueThreshold?: number;
  readonly recoveryThreshold?: number;
}

const withSchedule = (command: Command): Command =>
  command
    .option('--dsn <dsn>', 'SENTRY_DSN by default')
    .option('-e, --env <environment>', 'environment', 'production')
    .option('-s, --schedule <crontab>', 'when the job runs; makes or changes the monitor')
    .option('--check-in-margin <minutes>', 'how late it may begin', readCount)
    .option('--max-runtime <minutes>', 'how long it may take', readCount)
    .option('--timezone <name>', 'of the schedule; UTC by default')
    .option('--failure-issue-threshold <runs>', 'bad runs in a row that open an issue', readCount)
    .option('--recovery-threshold <runs>', 'good runs in a row that resolve it', readCount);

const configOf = (options: ScheduleOptions): MonitorConfig & { readonly environment: string } => ({
  environment: options.env,
  schedule: options.schedule,
  marginInMinutes: options.checkInMargin,
  maxRuntimeInMinutes: options.maxRuntime,
  timezone: options.timezone,
  failureIssueThreshold: options.failureIssueThreshold,
  recoveryThreshold: options.recoveryThreshold,
});

/** The API's form of what check-ins call `monitor_config`. */
function apiConfig(config: MonitorConfig) {
  const sent = monitorConfig(config);
  if (sent === undefined || config.schedule === undefined) return undefined;
  return { ...sent, schedule_type: 'crontab' as const, schedule: config.schedule };
}

/** `monitors`: jobs that check in, and what Sentry knows of them. */
export const addMonitors: AddCommands = (program, host, end) => {
  const monitors = program.command('monitors').description('cron jobs that check in');
  const globals = () => program.opts<GlobalOptions>();

  withSchedule(
    monitors
      .command('run <slug> <command...>')
      .description(
        'run a command and say how it went; ends with its exit code, 128 + n after a signal',
      ),
  )
    .option('--queue <directory>', 'keeps check-ins that do not arrive for the next run')
    .option('--kill-after <seconds>', 'end the command when it takes longer', readAmount)
    .action(
      async (
        slug: string,
        command: readonly string[],
        options: ScheduleOptions & { readonly queue?: string; readonly killAfter?: number },
      ) => {
        const result = await runCommand(slug, command, {
          ...configOf(options),
          dsn: dsnOf(host, { ...globals(), ...options }),
          directory: host.directory,
          environmentVariables: host.environment,
          queue: options.queue ?? join(homedir(), '.cache', 'sentry-kit', 'check-ins'),
          killAfterInMs: options.killAfter === undefined ? undefined : options.killAfter * 1_000,
          onDiagnostic: (diagnostic) => printFindings(host, [diagnostic]),
        });
        end(result.exitCode);
      },
    );

  withSchedule(
    monitors
      .command('check-in <slug>')
      .addArgument(new Argument('<status>').choices(['in_progress', 'ok', 'error']))
      .description('send one check-in and print its id'),
  )
    .option('--id <id>', 'the id that the beginning of the run printed')
    .option('--duration <seconds>', 'how long the run took', readAmount)
    .action(
      async (
        slug: string,
        status: CheckInStatus,
        options: ScheduleOptions & { readonly id?: string; readonly duration?: number },
      ) => {
        const answer = await checkIn(slug, status, {
          ...configOf(options),
          dsn: dsnOf(host, { ...globals(), ...options }),
          checkInId: options.id,
          durationInSeconds: options.duration,
        });
        print(host, globals(), answer, [answer.checkInId]);
      },
    );

  monitors
    .command('list')
    .description('list monitors')
    .action(async () => {
      const list = await connect(host, globals()).monitors.list({}).toArray();
      const rows = list.map(({ slug, name, status }) => [slug, name, status]);
      print(host, globals(), list, table([['slug', 'name', 'status'], ...rows]));
    });

  monitors
    .command('show <slug>')
    .description('show a monitor')
    .action(async (slug: string) => {
      const monitor = await connect(host, globals()).monitors.get({ monitor: slug });
      print(host, globals(), monitor, [JSON.stringify(monitor, undefined, 2)]);
    });

  const create = monitors.command('create <slug>');
  withSchedule(create.description('make a monitor in the project that is named'))
    .option('--name <name>', 'the slug by default')
    .action(async (slug: string, options: ScheduleOptions & { readonly name?: string }) => {
      requireMonitor(slug, configOf(options));
      const config = apiConfig(configOf(options));
      const [project] = projectsOf(host, globals()) ?? [];
      if (config === undefined || project === undefined) {
        return create.error('error: a monitor needs --schedule and --project');
      }
      const { name = slug } = options;
      const made = await connect(host, globals()).monitors.create({ project, slug, name, config });
      print(host, globals(), made, [made.slug]);
    });

  withSchedule(monitors.command('update <slug>').description('change a monitor'))
    .option('--name <name>', 'the name that people see')
    .addOption(new Option('--status <status>', 'whether it runs').choices(['active', 'disabled']))
    .action(
      async (
        slug: string,
        options: ScheduleOptions & {
          readonly name?: string;
          readonly status?: 'active' | 'disabled';
        },
      ) => {
        requireMonitor(slug, configOf(options));
        const { name, status } = options;
        const config = apiConfig(configOf(options));
        const monitor = { monitor: slug, name, status, config };
        const changed = await connect(host, globals()).monitors.update(monitor);
        print(host, globals(), changed, [changed.slug]);
      },
    );

  monitors
    .command('delete <slug>')
    .description('delete a monitor')
    .action(async (slug: string) => {
      await connect(host, globals()).monitors.delete({ monitor: slug });
      print(host, globals(), { slug, deleted: true }, [`${slug} is deleted`]);
    });

  for (const [name, isMuted] of [
    ['mute', true],
    ['unmute', false],
  ] as const) {
    monitors
      .command(`${name} <slug>`)
      .description(isMuted ? 'open no issues for a monitor' : 'open issues for it again')
      .action(async (slug: string) => {
        await connect(host, globals()).monitors.update({ monitor: slug, is_muted: isMuted });
        print(host, globals(), { slug, muted: isMuted }, [
          `${slug} ${isMuted ? 'is muted' : 'is not muted any more'}`,
        ]);
      });
  }
};
