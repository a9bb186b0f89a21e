import { describe } from './describe.ts';
import { defaultsOf } from './emit-operations.ts';
import { importTypes } from './emit-types.ts';
import type { OperationModel } from './model.ts';
import { inputName } from './name-types.ts';
import type { NamedType } from './namer.ts';
import { createTypePrinter } from './print-type.ts';
import type { TypePrinter } from './print-type.ts';
import { kebab, pascal, singular } from './words.ts';

/** One file per group with the interface of its methods, and the client that has them all. */
export function emitMethods(
  models: readonly OperationModel[],
  named: ReadonlyMap<string, NamedType>,
  docs: Readonly<Record<string, string>>,
): Map<string, string> {
  const files = new Map<string, string>();
  const groups = [...new Set(models.map((model) => model.group))];
  for (const group of groups) {
    const members = models.filter((model) => model.group === group);
    const printer = createTypePrinter(named);
    const methods = members.map(
      (model) => describe(model, docs, '  ') + printMethod(model, printer),
    );
    const isPaged = members.some((model) => model.row.paginated);
    const withDefaults = members.some((model) => defaultsOf(model).length > 0);
    const fromDefaults = [
      ...(members.some((model) => model.input.length > 0) ? ['CallArguments'] : []),
      ...(withDefaults ? ['WithDefaults'] : []),
    ];
    const fromTypes = [
      ...(members.some((model) => model.input.length === 0) ? ['CallOptions'] : []),
      ...(isPaged ? ['Pages'] : []),
      'PathDefault',
    ];
    const inputs = members.filter((model) => model.input.length > 0).map(inputName);
    const unused = withDefaults ? 'Default' : '_Default';
    files.set(
      `methods/${kebab(group)}.ts`,
      [
        fromDefaults.length > 0
          ? `import type { ${fromDefaults.join(', ')} } from '../../core/path-defaults.ts';\n`
          : '',
        `import type { ${fromTypes.join(', ')} } from '../../core/types.ts';\n`,
        importTypes(printer.used, named, undefined, '../types/'),
        inputs.length > 0
          ? `import type { ${inputs.join(', ')} } from '../types/${kebab(group)}.ts';\n`
          : '',
        `\n/** Operations of the group \`${group}\`. \`${unused}\`: what the client knows already. */\n`,
        `export interface ${methodsName(group)}<${unused} extends PathDefault = never> {\n`,
        methods.join('\n'),
        '}\n',
      ].join(''),
    );
  }
  files.set('methods/client.ts', printClient(groups));
  return files;
}

function methodsName(group: string): string {
  return `${pascal(singular(group))}Methods`;
}

function printMethod(model: OperationModel, printer: TypePrinter): string {
  const output = printer.printAnswer(model.output);
  const answer = model.row.paginated ? `Pages<${output}>` : `Promise<${output}>`;
  if (model.input.length === 0)
    return `  readonly ${model.method}: (input?: undefined, options?: CallOptions) => ${answer};\n`;
  const defaults = defaultsOf(model).map((name) => `'${name}'`);
  const input =
    defaults.length === 0
      ? inputName(model)
      : `WithDefaults<${inputName(model)}, Extract<Default, ${defaults.join(' | ')}>>`;
  return `  readonly ${model.method}: (...call: CallArguments<${input}>) => ${answer};\n`;
}

function printClient(groups: readonly string[]): string {
  const imports = groups.map(
    (group) => `import type { ${methodsName(group)} } from './${kebab(group)}.ts';\n`,
  );
  const properties = groups.map(
    (group) => `  readonly ${group}: ${methodsName(group)}<Default>;\n`,
  );
  return [
    "import type { PathDefault } from '../../core/types.ts';\n",
    ...imports,
    '\n/** A property per group, a method per operation. `Default`: what the client knows already. */\n',
    'export interface ClientMethods<Default extends PathDefault = never> {\n',
    ...properties,
    '}\n',
  ].join('');
}
