import { inputName } from './name-types.ts';
import type { NamedType } from './namer.ts';
import type { OperationModel } from './model.ts';
import { createTypePrinter } from './print-type.ts';
import type { TypePrinter } from './print-type.ts';
import { kebab } from './words.ts';

/** In which file a named type is: that of its only group, or the shared one. */
function fileOf(entry: NamedType): string {
  const [group] = entry.groups;
  return entry.groups.size === 1 && group !== undefined ? kebab(group) : 'shared';
}

/** One file per group with its inputs and its own types, and one with what several groups need. */
export function emitTypes(
  models: readonly OperationModel[],
  named: ReadonlyMap<string, NamedType>,
): Map<string, string> {
  const files = new Map<string, string>();
  const groups = [...new Set(models.map((model) => model.group))];
  const entries = [...named.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const file of [...groups.map(kebab), 'shared']) {
    const printer = createTypePrinter(named);
    const own = entries.filter((entry) => fileOf(entry) === file);
    const inputs = models.filter((model) => kebab(model.group) === file);
    const text = [
      ...inputs.map((model) => printInput(model, printer)),
      ...own.map((entry) => printNamed(entry, printer)),
    ].join('\n');
    files.set(`types/${file}.ts`, importTypes(printer.used, named, file) + text);
  }
  return files;
}

function printInput(model: OperationModel, printer: TypePrinter): string {
  return `/** Input of \`${model.row.id}\`. */\nexport interface ${inputName(model)} {\n${printer.printFields(model.input, undefined, '  ')}}\n`;
}

function printNamed(entry: NamedType, printer: TypePrinter): string {
  const { name, type } = entry;
  if (type.kind === 'object')
    return `export interface ${name} {\n${printer.printFields(type.fields, type.rest, '  ')}}\n`;
  return `export type ${name} = ${printer.printInline(type)};\n`;
}

/** Imports, or exports, of the named types that are in another file than `file`. */
export function importTypes(
  used: ReadonlySet<string>,
  named: ReadonlyMap<string, NamedType>,
  file: string | undefined,
  folder = './',
  word: 'import' | 'export' = 'import',
): string {
  return namesByFile(named, (entry) => used.has(entry.name) && fileOf(entry) !== file)
    .map(([from, names]) => `${word} type { ${names.join(', ')} } from '${folder}${from}.ts';\n`)
    .join('');
}

/** The files that hold the chosen types, and the names of these types in each. */
export function namesByFile(
  named: ReadonlyMap<string, NamedType>,
  isChosen: (entry: NamedType) => boolean,
): [string, string[]][] {
  const byFile = new Map<string, string[]>();
  for (const entry of [...named.values()].filter(isChosen))
    byFile.set(fileOf(entry), [...(byFile.get(fileOf(entry)) ?? []), entry.name].toSorted());
  return [...byFile].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
