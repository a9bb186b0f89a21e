import { auditLegacyRules } from '../../client/audit-legacy-rules.ts';
import { connect } from '../connect.ts';
import { EXIT } from '../exit-code.ts';
import type { AddCommands } from '../main.ts';
import { print, printFindings, table } from '../print.ts';

/** `audit`. */
export const addAudit: AddCommands = (program, { host, globals, run }) => {
  program
    .command('audit')
    .description(
      'list rules of the old model and what became of them; exit code 3 for one without a live alert',
    )
    .action(
      run(async () => {
        const settings = globals();
        const client = await connect(host, settings);
        const audit = await auditLegacyRules(client, { projects: settings.project });
        const rows = audit.rules.map(({ kind, id, project, twin, twinId = '', name }) => [
          ...[kind, id, project, twin, twinId, name],
        ]);
        const head = ['kind', 'id', 'project', 'became', 'as', 'name'];
        printFindings(host, audit.diagnostics);
        print(host, settings, audit, rows.length === 0 ? 'no rules' : table([head, ...rows]));
        return audit.rules.some(({ twin }) => twin !== 'live') ? EXIT.refused : EXIT.done;
      }),
    );
};
