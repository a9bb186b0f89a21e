import type { OperationModel } from './model.ts';
import { keyOf } from './type.ts';
import type { Type } from './type.ts';
import { pascal, singular } from './words.ts';

/** A type that is written once and referred to by name. */
export interface NamedType {
  readonly name: string;
  readonly type: Type;
  /** Every group that needs it, directly or through another type. */
  readonly groups: Set<string>;
}

/** Names that are derived from where a type occurs, and what we call it instead. */
export type TypeNames = Readonly<Record<string, string>>;

/** Named types by key. An object gets a name when it is an answer, is large or occurs twice. */
export function nameTypes(
  models: readonly OperationModel[],
  names: TypeNames,
): Map<string, NamedType> {
  const usage = countUses(models);
  const named = new Map<string, NamedType>();
  const taken = new Map<string, string>();
  const final = new Set<string>();
  const unusedRenames = new Set(Object.keys(names));

  const give = (type: Type, derived: string): string => {
    const key = keyOf(type);
    const known = named.get(key);
    if (known) return known.name;
    let unique = derived;
    for (let count = 2; taken.has(unique); count++) unique = `${derived}${count}`;
    taken.set(unique, key);
    const name = names[unique] ?? unique;
    unusedRenames.delete(unique);
    if (final.has(name)) throw new Error(`Two types would be named ${name}`);
    final.add(name);
    named.set(key, { name, type, groups: new Set() });
    return name;
  };
  for (const model of models) taken.set(inputName(model), model.row.id);

  const ordered = models.toSorted((a, b) => rank(a) - rank(b));
  for (const model of ordered) {
    const type = elementOf(model.output);
    if (type.kind === 'object') give(type, answerName(model));
  }
  const visit = (type: Type, path: string): void => {
    const here = named.get(keyOf(type))?.name ?? path;
    for (const [step, child] of children(type)) {
      const place = step === '' ? here : `${here}${pascal(singularStep(step, child))}`;
      if (deservesName(child, usage)) give(child, place);
    }
    for (const [step, child] of children(type))
      visit(child, step === '' ? here : `${here}${pascal(singularStep(step, child))}`);
  };
  for (const model of ordered) visit(model.output, answerName(model));
  for (const model of ordered)
    for (const field of model.input) {
      const place = `${operationName(model)}${pascal(singularStep(field.name, field.type))}`;
      if (deservesName(field.type, usage)) give(field.type, place);
      visit(field.type, place);
    }
  markGroups(models, named);
  if (unusedRenames.size > 0)
    throw new Error(`Type names that nothing uses: ${[...unusedRenames].join(', ')}`);
  return named;
}

/** `issues.updateMany` to `IssuesUpdateMany`. */
export function operationName(model: OperationModel): string {
  return `${pascal(model.group)}${pascal(model.method)}`;
}

export function inputName(model: OperationModel): string {
  return `${operationName(model)}Input`;
}

function rank(model: OperationModel): number {
  const index = ['list', 'get', 'create', 'update'].indexOf(model.method);
  return index === -1 ? 4 : index;
}

function answerName(model: OperationModel): string {
  const thing = pascal(singular(model.group));
  switch (model.method) {
    case 'list':
      return thing;
    case 'get':
      return `${thing}Details`;
    case 'create':
      return `${thing}Created`;
    case 'update':
      return `${thing}Updated`;
    default: {
      const rest = model.method.replace(/^(list|get)(?=[A-Z])/, '');
      const isList = model.method.startsWith('list');
      return `${thing}${pascal(isList ? singular(rest) : rest)}`;
    }
  }
}

/** A list of things is named by the thing. */
function elementOf(type: Type): Type {
  if (type.kind === 'list') return elementOf(type.item);
  if (type.kind === 'union') {
    const others = type.members.filter((member) => member.kind !== 'keyword');
    const [only] = others;
    if (only && others.length === 1) return elementOf(only);
  }
  return type;
}

/** Shapes such as `{ id, name }` mean something else in each place: they have a name only as an answer. */
export function isSmall(type: Type): boolean {
  return keyOf(type).length <= 60;
}

function deservesName(type: Type, usage: ReadonlyMap<string, number>): boolean {
  const uses = usage.get(keyOf(type)) ?? 0;
  if (isSmall(type)) return false;
  if (type.kind === 'object') return uses > 1 || keyOf(type).length > 240;
  return type.kind === 'enum' && uses > 1;
}

function singularStep(step: string, type: Type): string {
  return type.kind === 'list' ? singular(step) : step;
}

/** The types directly inside, with the name of the field (empty when it adds nothing to a name). */
export function children(type: Type): [string, Type][] {
  if (type.kind === 'list') return [['', type.item]];
  if (type.kind === 'map') return [['value', type.value]];
  if (type.kind === 'union') return type.members.map((member): [string, Type] => ['', member]);
  if (type.kind !== 'object') return [];
  const fields = type.fields.map((field): [string, Type] => [field.name, field.type]);
  return type.rest ? [...fields, ['value', type.rest]] : fields;
}

/** In how many different places each type stands; a place inside a repeated type counts once. */
function countUses(models: readonly OperationModel[]): Map<string, number> {
  const uses = new Map<string, number>();
  const visit = (type: Type): void => {
    const key = keyOf(type);
    const before = uses.get(key) ?? 0;
    uses.set(key, before + 1);
    if (before === 0 || type.kind === 'list' || type.kind === 'union')
      for (const [, child] of children(type)) visit(child);
  };
  for (const model of models) {
    visit(model.output);
    for (const field of model.input) visit(field.type);
  }
  return uses;
}

function markGroups(models: readonly OperationModel[], named: Map<string, NamedType>): void {
  const visit = (type: Type, group: string): void => {
    const entry = isSmall(type) ? undefined : named.get(keyOf(type));
    if (entry?.groups.has(group)) return;
    entry?.groups.add(group);
    for (const [, child] of children(type)) visit(child, group);
  };
  for (const model of models) {
    named.get(keyOf(elementOf(model.output)))?.groups.add(model.group);
    for (const [, child] of children(elementOf(model.output))) visit(child, model.group);
    visit(model.output, model.group);
    for (const field of model.input) visit(field.type, model.group);
  }
}
