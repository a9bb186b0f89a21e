import { access, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SentryCaller } from '@sentry-kit/api-client/core';
import { camelFields } from '../../canonical/casing.ts';
import { readAlerts } from '../../client/read-alerts.ts';
import { createAlertRulesError } from '../../diagnostic/error.ts';
import { readAlertAddress } from '../../render/read-alert-address.ts';
import { renderAlerts, type AlertAddress } from '../../render/render-alerts.ts';
import { idText } from '../../wire/read-fields.ts';
import { connect } from '../connect.ts';
import { EXIT } from '../exit-code.ts';
import type { Host } from '../host.ts';
import type { AddCommands } from '../main.ts';
import { print, printFindings } from '../print.ts';

interface Options {
  readonly write?: boolean;
  readonly force?: boolean;
}

/** `import`. */
export const addImport: AddCommands = (program, { host, globals, run }) => {
  program
    .command('import [address...]')
    .description('write TypeScript of what is in Sentry: everything, or what these pages show')
    .option('--write', 'into the file of alerts; print it by default')
    .option('--force', 'write over a file that is there')
    .action(
      run(async (addresses: readonly string[], options: Options) => {
        const settings = globals();
        if (options.write && !options.force) await refuseExisting(host, settings.file);
        const client = await connect(host, settings);
        const only = await Promise.all(addresses.map((one) => resolveAddress(client, one)));
        const observed = await readAlerts(client, { projects: settings.project });
        const rendered = renderAlerts(observed, only.length > 0 ? { only } : {});
        printFindings(host, rendered.diagnostics);
        const text = rendered.files.map((file) => file.text).join('');
        if (options.write) await writeFile(resolve(host.directory, settings.file), text);
        print(host, settings, rendered, options.write ? `${settings.file} is written` : text);
        return rendered.diagnostics.some(({ severity }) => severity === 'error')
          ? EXIT.failed
          : EXIT.done;
      }),
    );
};

async function refuseExisting({ directory }: Host, file: string): Promise<void> {
  const isThere = await access(resolve(directory, file)).then(
    () => true,
    () => false,
  );
  if (isThere) {
    throw createAlertRulesError(
      'invalid-input',
      `${file} is there already. Write over it with --force.`,
    );
  }
}

/** A page of the old kind has a rule's id; Sentry knows which alert it became. */
async function resolveAddress(client: SentryCaller, address: string): Promise<AlertAddress> {
  const page = readAlertAddress(address);
  if (!page) {
    throw createAlertRulesError(
      'invalid-input',
      `${address} is no page of a monitor, an alert or a rule.`,
    );
  }
  const { kind, id } = page;
  if (kind === 'monitor' || kind === 'alert') return { kind, id };
  const name = kind === 'issue-rule' ? 'rule_id' : 'alert_rule_id';
  const path = 'organizations/{organization}/alert-rule-workflow/';
  const twin = await client.request('GET', path, { [name]: id });
  return { kind: 'alert', id: idText(camelFields(twin)['workflowId']) ?? '' };
}
