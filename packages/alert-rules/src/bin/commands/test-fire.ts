import { readAlerts } from '../../client/read-alerts.ts';
import { createAlertRulesError } from '../../diagnostic/error.ts';
import { createNames } from '../../plan/create-names.ts';
import { encodeAlert } from '../../wire/alerts.ts';
import { connect } from '../connect.ts';
import { EXIT } from '../exit-code.ts';
import { loadAlerts } from '../load-alerts.ts';
import type { AddCommands } from '../main.ts';
import { print } from '../print.ts';

/** `test-fire`. */
export const addTestFire: AddCommands = (program, { host, globals, run }) => {
  program
    .command('test-fire <alert>')
    .description('experimental: really send the notifications of an alert, about a made-up event')
    .action(
      run(async (id: string) => {
        const settings = globals();
        const { alerts } = await loadAlerts(host, settings);
        const alert = alerts[id];
        if (!alert) {
          const known = Object.keys(alerts).join(', ');
          throw createAlertRulesError(
            'invalid-input',
            `There is no alert "${id}". There are: ${known}.`,
          );
        }
        const client = await connect(host, settings);
        const names = createNames(await readAlerts(client));
        const { value, diagnostics } = encodeAlert(id, { ...alert, monitors: [] }, names);
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) {
          throw createAlertRulesError('invalid-input', `"${id}" cannot be sent as it is.`, errors);
        }
        const actions = value.actionFilters.flatMap((group) => group.actions ?? []);
        await client.request('POST', 'organizations/{organization}/test-fire-actions/', {
          actions,
        });
        const types = actions.map(({ type }) => type).join(', ');
        print(host, settings, { actions }, `${id}: sent ${types}`);
        return EXIT.done;
      }),
    );
};
