import type { OperationModel } from './model.ts';
import { printProse } from './prose.ts';

/** Our own words where there are some, else a line made from the names. */
export function sentence(model: OperationModel, docs: Readonly<Record<string, string>>): string {
  return docs[model.row.id] ?? printProse(model);
}

/** The doc comment of a method. */
export function describe(
  model: OperationModel,
  docs: Readonly<Record<string, string>>,
  indent: string,
): string {
  const { row } = model;
  const lines = [sentence(model, docs)];
  if (row.scopes.length > 0) lines.push(`@remarks Scopes, one of: ${row.scopes.join(', ')}.`);
  if (row.stability)
    lines.push(`@remarks Not in Sentry's published contract (${row.stability}): it may change.`);
  if (row.deprecated) lines.push('@deprecated Sentry marks this operation as deprecated.');
  const [only] = lines;
  if (lines.length === 1) return `${indent}/** ${only} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}
