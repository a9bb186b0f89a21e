import { fileOf, namesByFile } from './emit-types.ts';
import type { OperationModel } from './model.ts';
import { answerElement } from './name-types.ts';
import type { NamedType } from './namer.ts';
import { createShapePrinter, shapeName } from './print-shape.ts';
import type { ShapePrinter } from './print-shape.ts';
import { keyOf } from './type.ts';
import type { Type } from './type.ts';
import { kebab } from './words.ts';

/**
 * `shapes/`: every named type once, built when it is first needed. `schemas/`: what can be imported
 * of it, per group. `checks.ts`: input and answer of every operation, for the client.
 */
export function emitSchemas(
  models: readonly OperationModel[],
  named: ReadonlyMap<string, NamedType>,
): Map<string, string> {
  const checks = printChecks(models, named);
  const shapes = new Map<string, string>();
  const entries = [...named.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const file of new Set(entries.map(fileOf)))
    shapes.set(
      `shapes/${file}.ts`,
      printShapes(
        file,
        entries.filter((entry) => fileOf(entry) === file),
        named,
      ),
    );
  return new Map([...shapes, ...printSchemas(models, named), ['checks.ts', checks]]);
}

function printShapes(
  file: string,
  entries: readonly NamedType[],
  named: ReadonlyMap<string, NamedType>,
): string {
  const printer = createShapePrinter(named);
  const texts = entries.map(
    ({ name, type }) =>
      `export const ${shapeName(name)}: Lazy = /*@__PURE__*/ once(() =>\n  ${printer.printInline(type)});\n`,
  );
  return `${importParts(printer, '../../schemas/')}${importShapes(printer.used, named, file, './')}\n${texts.join('')}`;
}

/** The answers of a group's operations, by the names of their types. */
function printSchemas(
  models: readonly OperationModel[],
  named: ReadonlyMap<string, NamedType>,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const group of new Set(models.map((model) => model.group))) {
    const uses = new Map<NamedType, string[]>();
    for (const model of models.filter((member) => member.group === group)) {
      const entry = named.get(keyOf(answerElement(model.output)));
      if (entry) uses.set(entry, [...(uses.get(entry) ?? []), model.row.id]);
    }
    if (uses.size === 0) continue;
    const entries = [...uses.keys()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const lines = namesByFile(named, (entry) => uses.has(entry)).flatMap(([file, names]) => [
      `import * as ${file === 'shared' ? file : 'own'} from '../shapes/${file}.ts';\n`,
      `import type { ${names.join(', ')} } from '../types/${file}.ts';\n`,
    ]);
    files.set(
      `schemas/${kebab(group)}.ts`,
      [
        "import { schema } from '../../schemas/schema.ts';\n",
        "import type { StandardSchema } from '../../schemas/standard-schema.ts';\n",
        ...lines,
        "export type * from '../../schemas/standard-schema.ts';\n",
        ...entries.map((entry) => {
          const ids = (uses.get(entry) ?? []).map((id) => `\`${id}\``).join(', ');
          const name = shapeName(entry.name);
          return `\n/** Answer, or item, of ${ids}. */\nexport const ${name}: StandardSchema<${entry.name}> = /*@__PURE__*/ schema(${fileOf(entry) === 'shared' ? 'shared' : 'own'}.${name});\n`;
        }),
      ].join(''),
    );
  }
  return files;
}

function printChecks(
  models: readonly OperationModel[],
  named: ReadonlyMap<string, NamedType>,
): string {
  const printer = createShapePrinter(named);
  const lines = models.map((model) => {
    const fields = model.input.filter((field) => !model.pathParameters.includes(field.name));
    const input = fields.length > 0 ? printLazy(printer.printFields(fields)) : 'nothing';
    const answer = printAnswerShape(model, printer);
    return `  '${model.row.id}': [${input}${answer === undefined ? '' : `, ${printLazy(answer)}`}],\n`;
  });
  return [
    "import { nothing, type Checks } from '../validate/checks.ts';\n",
    importParts(printer, '../schemas/', ['once']),
    importShapes(printer.used, named, undefined, './shapes/'),
    '\n/** Of every operation: what goes in besides the path parameters, and what comes out. */\n',
    'export const checks: Checks = {\n',
    ...lines,
    '};\n',
  ].join('');
}

/** A call of a named shape is lazy and remembered already. */
function printLazy(shape: string): string {
  return /^\w+\(\)$/.test(shape) ? shape.slice(0, -2) : `once(() => ${shape})`;
}

function printAnswerShape(model: OperationModel, printer: ShapePrinter): string | undefined {
  const { output, row } = model;
  if (row.answer === 'empty' || row.answer === 'binary') return undefined;
  if (row.paginated) return printer.printAnswer({ kind: 'list', item: output });
  return printer.printAnswer(withoutUndefined(output));
}

function withoutUndefined(type: Type): Type {
  if (type.kind !== 'union') return type;
  const members = type.members.filter(
    (member) => member.kind !== 'keyword' || member.name !== 'undefined',
  );
  const [only] = members;
  return members.length === 1 && only ? only : { kind: 'union', members };
}

function importParts(printer: ShapePrinter, folder: string, more: readonly string[] = []): string {
  const names = [...printer.parts, ...(more.length > 0 ? more : ['once', 'type Lazy'])].toSorted();
  return `import { ${names.join(', ')} } from '${folder}parts.ts';\n`;
}

function importShapes(
  used: ReadonlySet<string>,
  named: ReadonlyMap<string, NamedType>,
  file: string | undefined,
  folder: string,
): string {
  return namesByFile(named, (entry) => used.has(entry.name) && fileOf(entry) !== file)
    .map(
      ([from, names]) =>
        `import { ${names.map(shapeName).toSorted().join(', ')} } from '${folder}${from}.ts';\n`,
    )
    .join('');
}
