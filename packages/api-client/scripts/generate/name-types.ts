import type { OperationModel } from './model.ts';
import { createNamer } from './namer.ts';
import type { NamedType, TypeNames } from './namer.ts';
import { keyOf } from './type.ts';
import type { Type } from './type.ts';
import { pascal, singular } from './words.ts';

/** Named types by key. An object gets a name when it is an answer, is large or occurs twice. */
export function nameTypes(
  models: readonly OperationModel[],
  names: TypeNames,
): Map<string, NamedType> {
  const usage = countUses(models);
  const namer = createNamer(names, models.map(inputName));
  const visit = (type: Type, path: string): void => {
    const here = namer.nameOf(type) ?? path;
    const places = children(type).map(([step, child]): [Type, string] => [
      child,
      step === '' ? here : here + nameOfStep(step, child),
    ]);
    // Breadth first: the name comes from the place that is nearest to an answer.
    for (const [child, place] of places) if (deservesName(child, usage)) namer.give(child, place);
    for (const [child, place] of places) visit(child, place);
  };
  const ordered = models.toSorted((a, b) => rank(a) - rank(b));
  for (const model of ordered) {
    const type = answerElement(model.output);
    if (type.kind === 'object') namer.give(type, answerName(model));
  }
  for (const model of ordered) visit(model.output, answerName(model));
  for (const model of ordered) visit({ kind: 'object', fields: model.input }, operationName(model));
  const named = namer.finish();
  markGroups(models, named);
  return named;
}

/** `issues.updateMany` to `IssuesUpdateMany`. */
function operationName(model: OperationModel): string {
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
export function answerElement(type: Type): Type {
  if (type.kind === 'list') return answerElement(type.item);
  if (type.kind === 'union') {
    const others = type.members.filter((member) => member.kind !== 'keyword');
    const [only] = others;
    if (only && others.length === 1) return answerElement(only);
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

function nameOfStep(step: string, type: Type): string {
  return pascal(type.kind === 'list' ? singular(step) : step);
}

/** The types directly inside, with the name of the field (empty when it adds nothing to a name). */
function children(type: Type): [string, Type][] {
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
    named.get(keyOf(answerElement(model.output)))?.groups.add(model.group);
    for (const [, child] of children(answerElement(model.output))) visit(child, model.group);
    visit(model.output, model.group);
    for (const field of model.input) visit(field.type, model.group);
  }
}
