import { sentence } from './describe.ts';
import type { OperationModel } from './model.ts';
import { importTypes } from './emit-types.ts';
import { inputName } from './name-types.ts';
import type { NamedType } from './namer.ts';
import { importPager, rowEntries, scopesName } from './print-row.ts';
import { createTypePrinter } from './print-type.ts';
import { kebab } from './words.ts';

/** One file per group: a constant per operation, so that importing one brings one row. */
export function emitOperations(
  models: readonly OperationModel[],
  named: ReadonlyMap<string, NamedType>,
  docs: Readonly<Record<string, string>>,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const group of new Set(models.map((model) => model.group))) {
    const members = models.filter((model) => model.group === group);
    const printer = createTypePrinter(named);
    const body = members.map(
      (model) => `/** ${sentence(model, docs)} */\n` + printOperation(model, printer),
    );
    const scopes = [...new Set(members.map((model) => scopesName(model.row.scopes)))].toSorted();
    const shapes = [
      ...(members.some((model) => model.row.paginated) ? ['ListOperation'] : []),
      ...(members.some((model) => !model.row.paginated) ? ['Operation'] : []),
      'OperationRow',
    ];
    const defaults = members.some((model) => defaultsOf(model).length > 0);
    const head = [
      `import type { ${shapes.join(', ')} } from '../../core/operation.ts';\n`,
      importPager(members, '../../'),
      defaults ? "import type { WithDefaults } from '../../core/path-defaults.ts';\n" : '',
      `import { ${scopes.join(', ')} } from '../scopes.ts';\n`,
      importTypes(printer.used, named, undefined, '../types/'),
      `import type { ${members.map(inputName).join(', ')} } from '../types/${kebab(group)}.ts';\n`,
    ];
    const ofGroup = [...named.values()].filter((entry) => entry.groups.has(group));
    const exported = new Set(ofGroup.map((entry) => entry.name));
    head.push(
      importTypes(exported, named, undefined, '../types/', 'export'),
      `export type { ${members.map(inputName).join(', ')} } from '../types/${kebab(group)}.ts';\n`,
    );
    files.set(`operations/${kebab(group)}.ts`, `${head.join('')}\n${body.join('\n')}`);
  }
  return files;
}

/** Path parameters that a client may know already. */
export function defaultsOf(model: OperationModel): string[] {
  return model.pathParameters.filter((name) => name === 'organization' || name === 'project');
}

/** `delete` is no name for a constant, but it is one for an export. */
function constantName(method: string): string {
  return method === 'delete' ? 'remove' : method;
}

function printOperation(
  model: OperationModel,
  printer: ReturnType<typeof createTypePrinter>,
): string {
  const { row } = model;
  const kind = row.paginated ? 'ListOperation' : 'Operation';
  const output = printer.printAnswer(model.output);
  const defaults = defaultsOf(model).map((name) => `'${name}'`);
  const input =
    defaults.length === 0
      ? inputName(model)
      : `WithDefaults<${inputName(model)}, ${defaults.join(' | ')}>`;
  const text = rowEntries(row)
    .map((entry) => `  ${entry},\n`)
    .join('');
  const name = constantName(model.method);
  const exported = name === model.method ? 'export ' : '';
  const alias = exported === '' ? `export { ${name} as ${model.method} };\n` : '';
  const type = `${kind}<${input}, ${output}>`;
  return `${exported}const ${name} = {\n${text}} satisfies OperationRow as ${type};\n${alias}`;
}
