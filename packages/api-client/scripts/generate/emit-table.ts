import type { OperationModel } from './model.ts';
import { importPager, printValue, rowEntries, scopesName } from './print-row.ts';

/** The table for the client with all methods, and the sets of scopes that the rows share. */
export function emitTable(models: readonly OperationModel[]): Map<string, string> {
  return new Map([
    ['scopes.ts', printScopes(models)],
    ['table.ts', printTable(models)],
  ]);
}

/** All rows again, written out: a list of references to the constants above is a fifth larger in a bundle. */
function printTable(models: readonly OperationModel[]): string {
  const scopes = [...new Set(models.map((model) => scopesName(model.row.scopes)))].toSorted();
  return [
    "import type { OperationRow } from '../core/operation.ts';\n",
    importPager(models, '../'),
    `import { ${scopes.join(', ')} } from './scopes.ts';\n`,
    '\n/** Every operation; its id is `group.method`. */\n',
    'export const operations: readonly OperationRow[] = [\n',
    ...models.map((model) => `  { ${rowEntries(model.row).join(', ')} },\n`),
    '];\n',
  ].join('');
}

function printScopes(models: readonly OperationModel[]): string {
  const sets = new Map(models.map((model) => [scopesName(model.row.scopes), model.row.scopes]));
  return [...sets]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, scopes]) => `export const ${name}: readonly string[] = ${printValue(scopes)};\n`)
    .join('');
}
