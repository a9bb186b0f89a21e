import { isApiClientError, parseToken, whoAmI } from '@sentry-kit/api-client';
import { connect, type GlobalOptions } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import type { AddCommands } from '../main.ts';
import { print, table } from '../print.ts';
import { readSettings, type Setting } from '../settings/read-settings.ts';

/** `info`: what is known, where each value comes from, and whether Sentry takes the token. */
export const addInfo: AddCommands = (program, host, end) => {
  program
    .command('info')
    .description(
      'show every setting and where it comes from, and whose token it is; exit code 3 without a token that works',
    )
    .option('--offline', 'ask nobody')
    .option('--no-defaults', 'do not ask for an organization and a project')
    .action(async (options: { readonly offline?: boolean; readonly defaults: boolean }) => {
      const globals = program.opts<GlobalOptions>();
      const settings = readSettings(host, globals);
      const { token, organization, projects, url, dsn, environment, differences } = settings;
      const shown: readonly (readonly [name: string, setting: Setting | undefined])[] = [
        ['url', url ?? { value: 'https://sentry.io', from: 'the default' }],
        // A token is never shown, its kind is enough to tell two apart.
        ['token', token && { value: `${parseToken(token.value).kind} token`, from: token.from }],
        ['organization', organization],
        ['projects', projects],
        ['dsn', dsn && { value: hideKey(dsn.value), from: dsn.from }],
        ['environment', environment],
      ];
      const access = options.offline || !token ? undefined : await askWhoseToken();
      const isMissing = !token || (options.defaults && (!organization || !projects));
      const lines = table(
        shown.map(([name, setting]) => [name, setting?.value ?? '(none)', setting?.from ?? '']),
      );
      const value = {
        ...Object.fromEntries(shown.map(([name, setting]) => [name, setting ?? null])),
        differences,
        access: access ?? null,
      };
      print(host, globals, value, [
        ...lines,
        ...differences.map((difference) => `note: ${difference}`),
        ...(access === undefined ? [] : [access.text]),
      ]);
      end(isMissing || access?.isValid === false ? EXIT.refused : EXIT.done);

      async function askWhoseToken() {
        try {
          const client = connect(
            { ...host, writeError: () => undefined },
            { ...globals, org: organization?.value ?? '-' },
          );
          const { kind, user, scopes } = await whoAmI(client);
          const whose =
            user === undefined ? `the token of the ${kind}` : `the token of ${user.email}`;
          const may = scopes.length === 0 ? '' : `, which may ${scopes.join(' ')}`;
          return kind === 'none'
            ? { isValid: false, text: 'Sentry does not know the token.' }
            : { isValid: true, text: `Sentry knows it as ${whose}${may}.` };
        } catch (error) {
          if (!isApiClientError(error)) throw error;
          return { isValid: false, text: `Sentry was asked and said: ${error.message}` };
        }
      }
    });
};

/** A DSN says where to and which project; the key is not needed for that. */
function hideKey(dsn: string): string {
  return dsn.replace(/\/\/[^@]*@/, '//***@');
}
