import { applyDeployment } from '../host/apply-deployment.ts';
import type { Installation } from '../installation/types.ts';
import { renderPlan } from '../plan/render-plan.ts';
import type { DeploymentStep, Plan } from '../plan/types.ts';
import type { Secrets } from '../render/secret-text.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { exitCodeOf, paintPlan, print, printFindings, type GlobalOptions } from './print.ts';

/** Shows a plan and, if asked to, writes its files; its commands are left to the operator. */
export async function showPlan(
  host: Host,
  options: GlobalOptions & { readonly check?: boolean; readonly apply?: boolean },
  plan: Plan<DeploymentStep>,
  context: {
    readonly installation?: Installation;
    readonly directory?: string;
    readonly secrets?: Secrets;
    /** Writes the files of a plan that has errors, too. */
    readonly appliesWithErrors?: boolean;
    /** Lines that people read before the plan. */
    readonly introduction?: readonly string[];
  },
): Promise<number> {
  const {
    installation,
    directory,
    secrets,
    appliesWithErrors = false,
    introduction = [],
  } = context;
  const text = [...introduction, paintPlan(host, renderPlan(plan, installation))].join('\n');
  print(host, options, plan, text);
  if (options.json !== true) printFindings(host, plan.diagnostics);
  const isDrift = options.check === true && plan.steps.length > 0;
  const code = isDrift ? EXIT.refused : exitCodeOf(plan.diagnostics);
  if (options.apply !== true || directory === undefined) return code;
  if (code !== EXIT.done && !appliesWithErrors) return code;
  await applyDeployment(appliesWithErrors ? { ...plan, diagnostics: [] } : plan, {
    directory,
    secrets,
    onProgress: ({ path, backup }) =>
      host.writeError(`wrote ${path}${backup === undefined ? '' : `, before: ${backup}`}\n`),
  });
  return EXIT.done;
}
