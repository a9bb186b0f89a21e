import type { Command } from 'commander';
import { muteAlerts, unmuteAlerts } from '../../client/mute-alerts.ts';
import { connect } from '../connect.ts';
import { EXIT } from '../exit-code.ts';
import { needLock, writeLock } from '../lock-file.ts';
import type { AddCommands } from '../main.ts';
import { print } from '../print.ts';
import { readDuration, readTime } from '../read-values.ts';

interface Options {
  readonly for?: number;
  readonly until?: number;
}

/** `mute` and `unmute`. */
export const addMute: AddCommands = (program, { host, globals, run }) => {
  const mute = program.command('mute <alert...>');
  mute
    .description(
      'switch alerts off for a while, by their logical ids; plans do not see it as a change',
    )
    .option(
      '--for <duration>',
      '30m, 2h, 1d; the first plan after that switches them on',
      readDuration,
    )
    .option('--until <time>', 'or a time; without either until unmute', readTime)
    .action(
      run(async (alerts: readonly string[], options: Options) => {
        const settings = globals();
        const until = untilOf(mute, options, host.now());
        const lock = await needLock(host, settings);
        const client = await connect(host, settings);
        await writeLock(host, settings, await muteAlerts(client, { lock, alerts, until }));
        const end = until === undefined ? 'until unmute' : `until ${new Date(until).toISOString()}`;
        print(host, settings, { muted: alerts, until }, `${alerts.join(', ')}: muted ${end}`);
        return EXIT.done;
      }),
    );
  program
    .command('unmute <alert...>')
    .description('switch muted alerts on again')
    .action(
      run(async (alerts: readonly string[]) => {
        const settings = globals();
        const lock = await needLock(host, settings);
        const client = await connect(host, settings);
        await writeLock(host, settings, await unmuteAlerts(client, { lock, alerts }));
        print(host, settings, { unmuted: alerts }, `${alerts.join(', ')}: on again`);
        return EXIT.done;
      }),
    );
};

function untilOf(
  command: Command,
  { for: duration, until }: Options,
  now: number,
): number | undefined {
  const end = duration === undefined ? until : now + duration;
  if (end !== undefined && end <= now) {
    return command.error('error: --until: the time is over already');
  }
  if (duration === undefined || until === undefined) return end;
  return command.error('error: give one of --for and --until');
}
