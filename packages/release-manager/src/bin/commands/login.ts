import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSentryClient, parseToken, whoAmI } from '@sentry-kit/api-client';
import { createReleaseManagerError } from '../../error/error.ts';
import type { GlobalOptions } from '../context.ts';
import type { AddCommands } from '../main.ts';
import { print } from '../print.ts';
import { homeFile } from '../settings/find-files.ts';
import { setInIni } from '../settings/parse-settings.ts';
import { readSettings } from '../settings/read-settings.ts';

/** `login`: keeps a token where this program and sentry-cli find it. */
export const addLogin: AddCommands = (program, host) => {
  program
    .command('login')
    .description(
      'keep a token in .sentryclirc, readable for this user alone; asked for without --auth-token',
    )
    .option('-g, --global', 'in the home folder, as without it; the flag of sentry-cli')
    .option('--local', 'in the working directory')
    .action(async (options: { readonly local?: boolean }) => {
      const globals = program.opts<GlobalOptions>();
      const baseUrl = readSettings(host, { ...globals, authToken: '' }).url?.value;
      const asked = `Make a token at ${baseUrl ?? 'https://sentry.io'}/settings/account/api/auth-tokens/ and paste it: `;
      const token = (globals.authToken ?? (await host.readSecret?.(asked)) ?? '').trim();
      if (!/^\S{16,}$/.test(token)) {
        throw createReleaseManagerError('invalid-input', 'This is no token; nothing was written.');
      }
      const identity = await whoAmI(createSentryClient({ token, baseUrl }));
      if (identity.kind === 'none') {
        throw createReleaseManagerError(
          'invalid-input',
          'Sentry does not know this token; nothing was written.',
          { hint: 'For self-hosted Sentry, give --url as well.' },
        );
      }
      const path = options.local ? join(host.directory, '.sentryclirc') : homeFile(host);
      writePrivately(
        path,
        setInIni(existsSync(path) ? readFileSync(path, 'utf8') : '', 'auth', 'token', token),
      );
      const whose = identity.user?.email ?? parseToken(token).organization ?? identity.kind;
      print(host, globals, { path, user: identity.user ?? null }, [
        `Kept the token of ${whose} in ${path}.`,
      ]);
    });
};

/** All or nothing, and never readable for others, not even while it is written. */
function writePrivately(path: string, text: string): void {
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, text, { mode: 0o600 });
  chmodSync(part, 0o600);
  renameSync(part, path);
}
