import { namesByFile } from './emit-types.ts';
import type { OperationModel } from './model.ts';
import { answerElement } from './name-types.ts';
import type { NamedType } from './namer.ts';
import { createShapePrinter, shapeName } from './print-shape.ts';
import type { ShapePrinter } from './print-shape.ts';
import { keyOf } from './type.ts';
import { kebab } from './words.ts';

/**
 * `shapes.ts`: every named type once, built when it is first needed; one file, because a program loads
 * it in a third of the time that one per group takes. `schemas/`: what can be imported of it, per
 * group. `checks.ts`: input and answer of every operation, for the client.
 */
export function emitSchemas(
  models: readonly OperationModel[],
  named: ReadonlyMap<string, NamedType>,
): Map<string, string> {
  return new Map([
    ['shapes.ts', printShapes(named)],
    ...printSchemas(models, named),
    ['checks.ts', printChecks(models, named)],
  ]);
}

function printShapes(named: ReadonlyMap<string, NamedType>): string {
  const printer = createShapePrinter(named);
  const texts = [...named.values()]
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      ({ name, type }) =>
        `export const ${shapeName(name)}: Lazy = /*@__PURE__*/ once(() =>\n  ${printer.printInline(type)});\n`,
    );
  return `${importParts(printer, '../schemas/')}\n${texts.join('')}`;
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
    const types = namesByFile(named, (entry) => uses.has(entry)).map(
      ([file, names]) => `import type { ${names.join(', ')} } from '../types/${file}.ts';\n`,
    );
    files.set(
      `schemas/${kebab(group)}.ts`,
      [
        "import { schema } from '../../schemas/schema.ts';\n",
        "import type { StandardSchema } from '../../schemas/standard-schema.ts';\n",
        "import * as shapes from '../shapes.ts';\n",
        ...types,
        "export type * from '../../schemas/standard-schema.ts';\n",
        ...entries.map((entry) => {
          const ids = (uses.get(entry) ?? []).map((id) => `\`${id}\``).join(', ');
          const name = shapeName(entry.name);
          return `\n/** Answer, or item, of ${ids}. */\nexport const ${name}: StandardSchema<${entry.name}> = /*@__PURE__*/ schema(shapes.${name});\n`;
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
    const answer = model.answer && printer.printAnswer(model.answer);
    return `  '${model.row.id}': [${input}${answer === undefined ? '' : `, ${printLazy(answer)}`}],\n`;
  });
  return [
    "import { nothing, type Checks } from '../validate/checks.ts';\n",
    importParts(printer, '../schemas/', ['once']),
    `import { ${[...printer.used].map(shapeName).toSorted().join(', ')} } from './shapes.ts';\n`,
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

function importParts(printer: ShapePrinter, folder: string, more: readonly string[] = []): string {
  const names = [...printer.parts, ...(more.length > 0 ? more : ['once', 'type Lazy'])].toSorted();
  return `import { ${names.join(', ')} } from '${folder}parts.ts';\n`;
}
