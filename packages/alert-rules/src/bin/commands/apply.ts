import { applyAlerts } from '../../apply/apply-alerts.ts';
import { readAlerts } from '../../client/read-alerts.ts';
import { adoptAlerts } from '../../plan/adopt-alerts.ts';
import { planAlerts } from '../../plan/plan-alerts.ts';
import { renderPlan } from '../../plan/render-plan.ts';
import { connect } from '../connect.ts';
import { EXIT } from '../exit-code.ts';
import { loadAlerts } from '../load-alerts.ts';
import { readLock, writeLock } from '../lock-file.ts';
import type { AddCommands } from '../main.ts';
import type { Setting } from '../options.ts';
import { print, printFindings } from '../print.ts';
import { showProgress } from '../progress.ts';
import { readCount } from '../read-values.ts';

interface Options {
  readonly maxDelete?: number;
  readonly markdown?: boolean;
  readonly check?: boolean;
}

const MAX_DELETE = 'how many things that are no longer in code may be deleted; none by default';

/** `plan`, `apply` and `adopt`. */
export const addApply: AddCommands = (program, setting) => {
  const { host, globals, run } = setting;
  program
    .command('plan')
    .description('say what apply would do')
    .option('--check', 'exit with 3 when there is something to do')
    .option('--max-delete <count>', MAX_DELETE, readCount)
    .option('--markdown', 'for a pull request')
    .action(
      run(async (options: Options) => {
        const { plan } = await makePlan(setting, options);
        const format = options.markdown ? 'markdown' : 'text';
        print(host, globals(), plan, renderPlan(plan, format));
        if (plan.diagnostics.some(({ severity }) => severity === 'error')) return EXIT.refused;
        return options.check === true && plan.steps.length > 0 ? EXIT.refused : EXIT.done;
      }),
    );
  program
    .command('apply')
    .description('make Sentry have what the code says; safe to run again after a failure')
    .option('--max-delete <count>', MAX_DELETE, readCount)
    .action(run((options: Options) => apply(setting, options)));
  program
    .command('adopt')
    .description('find what the code describes among what is there, and write the lock of it')
    .action(
      run(async () => {
        const settings = globals();
        const client = await connect(host, settings);
        const observed = await readAlerts(client, { projects: settings.project });
        const lock = await readLock(host, settings);
        const adopted = adoptAlerts(await loadAlerts(host, settings), observed, { lock });
        printFindings(host, adopted.diagnostics);
        await writeLock(host, settings, adopted.value);
        print(host, settings, adopted, `${settings.lock} is written`);
        return EXIT.done;
      }),
    );
};

async function makePlan({ host, globals }: Setting, { maxDelete }: Options) {
  const settings = globals();
  const set = await loadAlerts(host, settings);
  const lock = await readLock(host, settings);
  const client = await connect(host, settings);
  const observed = await readAlerts(client, { projects: settings.project });
  return { client, plan: planAlerts(set, observed, { lock, maxDelete }) };
}

/** The lock is written after every step, so that whatever ends the program, the next run goes on from there. */
async function apply(setting: Setting, options: Options): Promise<number> {
  const { host, globals } = setting;
  const settings = globals();
  const { client, plan } = await makePlan(setting, options);
  const { advance, stop } = showProgress(host, plan.steps.length);
  let written = Promise.resolve();
  const findings: Parameters<typeof printFindings>[1][number][] = [];
  try {
    const lock = await applyAlerts(plan, {
      client,
      onProgress(event) {
        advance(event);
        written = written.then(() => writeLock(host, settings, event.lock));
      },
      onDiagnostic: (finding) => findings.push(finding),
    });
    await written;
    await writeLock(host, settings, lock);
    stop();
    const applied = plan.steps.length === 0 ? '' : 'Applied:\n';
    print(host, settings, { steps: plan.steps, lock }, applied + renderPlan(plan));
    return EXIT.done;
  } finally {
    await written;
    stop();
    printFindings(host, findings);
  }
}
