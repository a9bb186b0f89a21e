import ts from 'typescript';

/** Stands for what differs from case to case. */
export const FACT = '…';

/** The texts that an expression can come to, as far as its source says. */
export function textsOf(node: ts.Expression | undefined, depth = 0): readonly string[] {
  if (node === undefined || depth > 6) return [];
  const next = (inner: ts.Expression) => textsOf(inner, depth + 1);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [template(node)];
  if (ts.isConditionalExpression(node)) return [...next(node.whenTrue), ...next(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return binary(node, next);
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node)
  )
    return next(node.expression);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return next(node.body);
  if (ts.isIdentifier(node)) return textsOf(constantNamed(node), depth + 1);
  return [];
}

const template = (node: ts.TemplateExpression) =>
  node.head.text + node.templateSpans.map(({ literal }) => FACT + literal.text).join('');

function binary(
  node: ts.BinaryExpression,
  next: (inner: ts.Expression) => readonly string[],
): readonly string[] {
  const [left, right] = [next(node.left), next(node.right)];
  if (node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return [...left, ...right];
  return left.length + right.length === 0 ? [] : [(left[0] ?? FACT) + (right[0] ?? FACT)];
}

/** What a constant of that name begins with: the nearest one around, else one of the file. */
function constantNamed(identifier: ts.Identifier): ts.Expression | undefined {
  for (
    let scope: ts.Node | undefined = identifier.parent;
    scope !== undefined;
    scope = scope.parent
  ) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope) && !ts.isCaseClause(scope)) continue;
    for (const statement of scope.statements)
      if (ts.isVariableStatement(statement))
        for (const { name, initializer } of statement.declarationList.declarations)
          if (ts.isIdentifier(name) && name.text === identifier.text) return initializer;
  }
  return undefined;
}

/** The value of a property of a literal, written out or by the name of a variable. */
export function propertyOf(
  node: ts.ObjectLiteralExpression,
  key: string,
): ts.Expression | undefined {
  for (const property of node.properties) {
    if (property.name === undefined || property.name.getText() !== key) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}
