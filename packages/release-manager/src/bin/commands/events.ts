import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Option } from 'commander';
import { createReleaseManagerError } from '../../error/error.ts';
import { parseBreadcrumbs } from '../../events/parse-breadcrumbs.ts';
import { sendEnvelope } from '../../events/send-envelope.ts';
import { sendEvent } from '../../events/send-event.ts';
import type { Attachment, EventInput, Level } from '../../events/types.ts';
import { sendTestEvent } from '../../test-event/send-test-event.ts';
import { connect, dsnOf, type GlobalOptions } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import type { AddCommands } from '../main.ts';
import { print, printChecked } from '../print.ts';
import { readPair } from '../read-pair.ts';
import { readTime } from '../read-time.ts';
import { readSettings } from '../settings/read-settings.ts';

interface EventOptions {
  readonly dsn?: string;
  readonly message?: readonly string[];
  readonly messageArg?: readonly string[];
  readonly level?: Level;
  readonly release?: string;
  readonly dist?: string;
  readonly env?: string;
  readonly timestamp?: Date;
  readonly platform?: string;
  readonly tag?: Readonly<Record<string, string>>;
  readonly extra?: Readonly<Record<string, string>>;
  readonly user?: Readonly<Record<string, string>>;
  readonly fingerprint?: readonly string[];
  readonly logfile?: string;
  readonly withCategories?: boolean;
  readonly attach?: readonly string[];
}

/** `send-event`, `send-envelope` and `test-event`. */
export const addEvents: AddCommands = (program, host, end) => {
  const globals = () => program.opts<GlobalOptions>();
  const read = (path: string) => readFileSync(resolve(host.directory, path));
  const json = (path: string): Readonly<Record<string, unknown>> => {
    try {
      const value: unknown = JSON.parse(read(path).toString());
      if (typeof value === 'object' && value !== null) return { ...value };
    } catch (error) {
      throw createReleaseManagerError('files', `${path} cannot be read as JSON.`, { cause: error });
    }
    throw createReleaseManagerError('files', `${path} is no event.`);
  };

  program
    .command('send-event [files...]')
    .description('send an event, or events from JSON files; nothing of this machine goes with it')
    .option('--dsn <dsn>', 'SENTRY_DSN by default')
    .option('-m, --message <lines...>', 'what happened')
    .option('-a, --message-arg <values...>', 'what fills %s in the message')
    .addOption(
      new Option('-l, --level <level>', 'how grave')
        .choices(['fatal', 'error', 'warning', 'info', 'debug'])
        .default('error'),
    )
    .option('-r, --release <version>', 'release')
    .option('-d, --dist <name>', 'distribution')
    .option('-E, --env <environment>', 'environment')
    .option('--timestamp <time>', 'ISO 8601 or seconds since 1970; now by default', readTime)
    .option('--platform <platform>', 'other by default')
    .option('-t, --tag <key:value>', 'a tag', readPair)
    .option('-e, --extra <key:value>', 'more about it', readPair)
    .option('-u, --user <key:value>', 'id, email, username or ip_address', readPair)
    .option('-f, --fingerprint <parts...>', 'what makes events one issue')
    .option('--logfile <file>', 'the last 100 lines as breadcrumbs')
    .option('--with-categories', 'lines of the log begin with a category')
    .option('--attach <files...>', 'files that go with it')
    .option('--no-environ', 'as always: no variables are sent')
    .option('--raw', 'as always for files: they are sent as they are')
    .action(async (files: readonly string[], options: EventOptions) => {
      const dsn = dsnOf(host, { ...globals(), ...options });
      const attachments: readonly Attachment[] = (options.attach ?? []).map((path) => ({
        filename: basename(path),
        data: read(path),
      }));
      const described = describe(
        options,
        options.logfile === undefined ? undefined : read(options.logfile).toString(),
        readSettings(host, globals()).environment?.value,
      );
      const events: readonly EventInput[] =
        files.length > 0 ? files.map((path) => ({ raw: json(path) })) : [described];
      const sent: { readonly eventId: string }[] = [];
      for (const event of events) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, as limits are told
        sent.push(await sendEvent(event, { dsn, attachments }));
      }
      print(
        host,
        globals(),
        sent,
        sent.map(({ eventId }) => eventId),
      );
    });

  program
    .command('send-envelope <files...>')
    .description('send envelopes from files, byte for byte')
    .option('--dsn <dsn>', 'SENTRY_DSN by default')
    .option('--raw', 'without looking at them first')
    .action(
      async (
        files: readonly string[],
        options: { readonly dsn?: string; readonly raw?: boolean },
      ) => {
        const dsn = dsnOf(host, { ...globals(), ...options });
        const sent: { readonly file: string; readonly eventId: string | undefined }[] = [];
        for (const file of files) {
          // oxlint-disable-next-line no-await-in-loop -- see above
          const { eventId } = await sendEnvelope(read(file), { dsn, isRaw: options.raw });
          sent.push({ file, eventId });
        }
        print(
          host,
          globals(),
          sent,
          sent.map(({ file, eventId = '' }) => `${file}: sent ${eventId}`.trim()),
        );
      },
    );

  program
    .command('test-event')
    .description('send a test event, follow it until it can be seen, and say what is wrong')
    .option('--dsn <dsn>', 'SENTRY_DSN by default')
    .action(async (options: { readonly dsn?: string }) => {
      const dsn = dsnOf(host, { ...globals(), ...options });
      const { token, organization } = readSettings(host, globals());
      const client = token && organization ? connect(host, globals()) : undefined;
      const findings = await sendTestEvent({ dsn, client });
      const isRefused = findings.some(({ severity }) => severity === 'error');
      printChecked(host, globals(), findings);
      end(isRefused ? EXIT.refused : EXIT.done);
    });
};

function describe(
  options: EventOptions,
  log: string | undefined,
  environment: string | undefined,
): EventInput {
  const { id, email, username, ip_address: ipAddress } = options.user ?? {};
  return {
    message: options.message?.join('\n') ?? '',
    parameters: options.messageArg,
    level: options.level,
    release: options.release,
    dist: options.dist,
    environment: options.env ?? environment,
    timestampInMs: options.timestamp?.getTime(),
    platform: options.platform,
    tags: options.tag,
    extra: options.extra,
    user: options.user && { id, email, username, ipAddress },
    fingerprint: options.fingerprint,
    breadcrumbs: log === undefined ? undefined : parseBreadcrumbs(log, options),
  };
}
