import { checkAlerts } from '../../check/check-alerts.ts';
import { EXIT } from '../exit-code.ts';
import { loadExport } from '../load-alerts.ts';
import type { AddCommands } from '../main.ts';
import { lineOf, print } from '../print.ts';
import { renderSarif } from '../render-sarif.ts';

/** `lint`. */
export const addLint: AddCommands = (program, { host, globals, run }) => {
  program
    .command('lint')
    .description('say what Sentry would refuse, and what does not do what it looks like')
    .option('--sarif', 'as SARIF 2.1.0, which code hosts show beside the lines')
    .option('--strict', 'fail for warnings, too')
    .action(
      run(async (options: { readonly sarif?: boolean; readonly strict?: boolean }) => {
        const { file, json = false } = globals();
        const findings = checkAlerts(await loadExport(host, file));
        if (options.sarif) host.write(await renderSarif(host, file, findings));
        else {
          const lines = findings.length === 0 ? ['Nothing is wrong.'] : findings.map(lineOf);
          print(host, { json }, findings, lines.join('\n'));
        }
        const failing = options.strict ? ['error', 'warning'] : ['error'];
        return findings.some(({ severity }) => failing.includes(severity))
          ? EXIT.refused
          : EXIT.done;
      }),
    );
};
