import type { AlertStep, Plan } from '../types.ts';
import { describeChange, describeStep, SIGNS, summarize } from './describe-step.ts';

/** For the comment of a pull request: a sentence, a table of steps, and what differs. */
export function renderMarkdown(plan: Plan<AlertStep>): string {
  const { steps, diagnostics } = plan;
  const rows = steps.map(
    (step) => `| ${code(SIGNS[step.type])} | ${step.type} | ${cell(describeStep(step))} |`,
  );
  const changes = steps.flatMap((step) =>
    step.type === 'update'
      ? step.changes.map((change) => {
          const { place, from, to } = describeChange(change);
          return `| ${code(`${step.id}.${place}`)} | ${code(from)} | ${code(to)} |`;
        })
      : [],
  );
  const findings = diagnostics.map(
    ({ severity, path, message, hint }) =>
      `- **${severity}** ${code(path.join('.'))}: ${cell(message)}${hint === undefined ? '' : ` ${cell(hint)}`}`,
  );
  return [
    [`**Alerts: ${summarize(plan)}.**`],
    table('| | step | what |\n| --- | --- | --- |', rows),
    table('| where | in Sentry | in code |\n| --- | --- | --- |', changes),
    findings,
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function table(head: string, rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : [head, ...rows];
}

/** Text of people inside of a table: no cell, no line and no markup of its own. */
function cell(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|@#]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function code(text: string): string {
  return `<code>${cell(text)}</code>`;
}
