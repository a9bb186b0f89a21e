import { camelFields } from '../../canonical/casing.ts';
import { createAlertRulesError } from '../../diagnostic/error.ts';
import { idText, listOf } from '../../wire/read-fields.ts';
import { readWorkflow } from '../../wire/read-workflow.ts';
import { connect } from '../connect.ts';
import { EXIT } from '../exit-code.ts';
import { needLock } from '../lock-file.ts';
import type { AddCommands } from '../main.ts';
import { print, table } from '../print.ts';

/** `why`. */
export const addWhy: AddCommands = (program, { host, globals, run }) => {
  program
    .command('why <alert>')
    .description('say whether an alert can fire, when it did, and for which issues')
    .action(
      run(async (id: string) => {
        const settings = globals();
        const locked = (await needLock(host, settings)).alerts[id];
        if (!locked) {
          throw createAlertRulesError('invalid-input', `No alert "${id}" was applied.`);
        }
        const client = await connect(host, settings);
        const path = `organizations/{organization}/workflows/${locked.serverId}/`;
        const body = await client.request('GET', path);
        const workflow = readWorkflow(body);
        const history = await client.request('GET', `${path}group-history/`);
        const periods = await Promise.all(
          workflow.detectorIds.map((detectorId) =>
            client.request('GET', 'organizations/{organization}/open-periods/', { detectorId }),
          ),
        );
        const answer = {
          alert: id,
          enabled: workflow.enabled,
          muted: locked.muted,
          lastTriggered: camelFields(body)['lastTriggered'] ?? null,
          issues: listOf(history),
          openPeriods: periods.flatMap(listOf),
        };
        print(host, settings, answer, describe(answer));
        return EXIT.done;
      }),
    );
};

interface Answer {
  readonly alert: string;
  readonly enabled: boolean;
  readonly muted: { readonly until?: number } | undefined;
  readonly lastTriggered: unknown;
  readonly issues: readonly unknown[];
  readonly openPeriods: readonly unknown[];
}

function describe({ alert, enabled, muted, lastTriggered, issues, openPeriods }: Answer): string {
  const end = muted?.until === undefined ? '' : ` until ${new Date(muted.until).toISOString()}`;
  const state = muted ? `muted${end}` : enabled ? 'on' : 'off';
  const fired = issues.map((entry) => {
    const { group, count, lastTriggered: last } = camelFields(entry);
    const { shortId, id, title } = camelFields(group);
    return [idText(shortId) ?? idText(id) ?? '', String(count), String(last), idText(title) ?? ''];
  });
  const periods = openPeriods.map((entry) => {
    const { start, end: over, isOpen } = camelFields(entry);
    return [String(start), isOpen === true ? 'still open' : String(over)];
  });
  return [
    `${alert} is ${state}; ${typeof lastTriggered === 'string' ? `fired last at ${lastTriggered}` : 'never fired'}`,
    ...(fired.length > 0 ? ['', table([['issue', 'fired', 'last', ''], ...fired])] : []),
    ...(periods.length > 0 ? ['', table([['problem since', 'until'], ...periods])] : []),
  ].join('\n');
}
