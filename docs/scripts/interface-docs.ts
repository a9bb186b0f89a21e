import ts from 'typescript';
import { fileAt, read } from './root.ts';

/** A field of an interface, with the first sentences of its doc comment. */
export interface DocumentedField {
  readonly name: string;
  readonly isOptional: boolean;
  readonly text: string;
}

/** The fields of an interface of a package, and those of what is in them, as `mail.host`; `*` is any name. */
export function documentedFields(path: string, name: string): readonly DocumentedField[] {
  return fieldsOfName({ path, file: parse(path) }, name, '', []);
}

interface Place {
  readonly path: string;
  readonly file: ts.SourceFile;
}

const parse = (path: string) => ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);

/** A secret is said by its field; that it is an object with a name is not worth a row each time. */
const withoutRows = ['Secret'];

function fieldsOfName(
  place: Place,
  name: string,
  before: string,
  open: readonly string[],
): readonly DocumentedField[] {
  const found = find(place, name);
  if (found === undefined || open.includes(name) || withoutRows.includes(name)) return [];
  const inside = [...open, name];
  return ts.isInterfaceDeclaration(found.node)
    ? fieldsOfMembers(found.place, found.node.members, before, inside)
    : fieldsOfType(found.place, found.node.type, before, inside);
}

function fieldsOfMembers(
  place: Place,
  members: readonly ts.TypeElement[],
  before: string,
  open: readonly string[],
): readonly DocumentedField[] {
  return members.filter(ts.isPropertySignature).flatMap((member) => {
    const name = before + member.name.getText();
    const isOptional = member.questionToken !== undefined;
    const own = { name, isOptional, text: docOf(member) };
    return [own, ...fieldsOfType(place, member.type, `${name}.`, open)];
  });
}

function fieldsOfType(
  place: Place,
  type: ts.TypeNode | undefined,
  before: string,
  open: readonly string[],
): readonly DocumentedField[] {
  if (type === undefined) return [];
  if (ts.isTypeLiteralNode(type)) return fieldsOfMembers(place, type.members, before, open);
  if (ts.isUnionTypeNode(type)) {
    const all = type.types.flatMap((one) => fieldsOfType(place, one, before, open));
    return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
  }
  if (!ts.isTypeReferenceNode(type)) return [];
  const name = type.typeName.getText();
  const [first, second] = type.typeArguments ?? [];
  if (name === 'Readonly') return fieldsOfType(place, first, before, open);
  if (name === 'Record') return fieldsOfType(place, second, `${before}*.`, open);
  return first === undefined ? fieldsOfName(place, name, before, open) : [];
}

function find(
  { path, file }: Place,
  name: string,
): { place: Place; node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration } | undefined {
  for (const statement of file.statements) {
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    if (isType && statement.name.text === name) return { place: { path, file }, node: statement };
    const from = importOf(statement, name);
    if (from === undefined) continue;
    const other = new URL(from, fileAt(path)).href.slice(fileAt('').href.length);
    return find({ path: other, file: parse(other) }, name);
  }
  return undefined;
}

function importOf(statement: ts.Statement, name: string): string | undefined {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
    return undefined;
  const bindings = statement.importClause?.namedBindings;
  const isNamed =
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.some((element) => element.name.text === name);
  const from = statement.moduleSpecifier.text;
  return isNamed && from.startsWith('.') ? from : undefined;
}

function docOf(member: ts.PropertySignature): string {
  return ts
    .getJSDocCommentsAndTags(member)
    .filter((node) => ts.isJSDoc(node))
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
