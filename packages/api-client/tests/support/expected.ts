import type { OverlayEntry } from '../../scripts/generate/apply-overlay.ts';
import type { Addition } from '../../scripts/generate/apply-additions.ts';
import { listOperations } from '../../scripts/generate/contract.ts';
import type { Contract, Parameter, Schema } from '../../scripts/generate/contract.ts';

/**
 * What the wire must look like for one operation, read from the contract without the generator:
 * names are the wire's, corrections of the overlay are applied to the lists of names only.
 */
export interface ExpectedOperation {
  readonly key: string;
  readonly method: string;
  /** `/api/0/organizations/{}/issues/`; a fixed query stays. */
  readonly template: string;
  readonly pathParameters: readonly string[];
  readonly query: ReadonlyMap<string, Schema>;
  readonly body: ReadonlyMap<string, Schema>;
  readonly hasBody: boolean;
  readonly isMultipart: boolean;
  /** The body is one value, under our name `body`. */
  readonly isWholeBody: boolean;
  readonly scopes: readonly string[];
}

export function readExpected(
  contract: Contract,
  overlay: readonly OverlayEntry[],
): ExpectedOperation[] {
  return listOperations(contract).map(([key, operation]) => {
    const [method = '', path = ''] = key.split(' ');
    const parameters = operation.parameters ?? [];
    const [contentType, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
    const properties = Object.entries(content?.schema?.properties ?? {});
    const query = new Map(
      parameters.filter(isIn('query')).map(({ name, schema }) => [name, schema ?? {}]),
    );
    const body = new Map(properties.filter(([, schema]) => !schema.readOnly));
    const changes = overlay
      .filter((entry) => entry.operations.includes(key))
      .flatMap((entry) => entry.changes);
    for (const { at = '', remove, shape } of changes) {
      const [place, name = '', deeper] = at.split('.');
      if (deeper !== undefined || (place !== 'query' && place !== 'body') || name === '') continue;
      const target = place === 'query' ? query : body;
      if (remove) target.delete(name);
      else if (Array.isArray(shape)) target.set(name, { type: 'array', items: {} });
      else if (shape !== undefined && !target.has(name)) target.set(name, { type: 'string' });
    }
    const bodyIsAdded = changes.some((change) => change.at === 'body' && change.shape);
    const isWholeBody = bodyIsAdded || (content !== undefined && properties.length === 0);
    return {
      key,
      method,
      template: path.replaceAll(/\{[^}]+\}/g, '{}'),
      pathParameters: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name),
      query,
      body: isWholeBody ? new Map([['body', {}]]) : body,
      isWholeBody,
      hasBody: operation.requestBody !== undefined || bodyIsAdded,
      isMultipart: contentType === 'multipart/form-data',
      scopes: (operation.security ?? []).flatMap((entry) => entry['auth_token'] ?? []),
    };
  });
}

const isIn = (place: string) => (parameter: Parameter) => parameter.in === place;

/** Keys of everything that must be in the table. */
export function expectedKeys(contract: Contract, additions: readonly Addition[]): string[] {
  return [
    ...listOperations(contract).map(([key]) => key),
    ...additions.map((addition) => addition.operation),
  ];
}
