import { resolve } from 'node:path';
import { applyDebugFiles } from '../../debug-files/apply-debug-files.ts';
import { planDebugFiles } from '../../debug-files/plan-debug-files.ts';
import { connect, type GlobalOptions } from '../context.ts';
import type { AddCommands } from '../main.ts';
import { print } from '../print.ts';

/** `dart-symbol-map`: names that Dart's compiler obfuscated. */
export const addDartSymbolMap: AddCommands = (program, host) => {
  const globals = () => program.opts<GlobalOptions>();
  program
    .command('dart-symbol-map')
    .description('maps of obfuscated Dart and Flutter programs')
    .command('upload <map> <debug-file>')
    .description('send a map under the debug id of its program')
    .action(async (map: string, debugFile: string) => {
      const client = connect(host, globals());
      const dartSymbolMap = {
        map: resolve(host.directory, map),
        program: resolve(host.directory, debugFile),
      };
      const plan = await planDebugFiles({ paths: [], dartSymbolMaps: [dartSymbolMap] }, { client });
      const sent = await applyDebugFiles(plan, { client });
      print(host, globals(), sent, [`The map of ${plan.steps[0]?.file.debugId} is with Sentry.`]);
    });
};
