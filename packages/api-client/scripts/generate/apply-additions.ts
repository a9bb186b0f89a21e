import { findOperation } from './contract.ts';
import type { Contract, ContractOperation, Marks, Parameter } from './contract.ts';
import { schemaFrom } from './shape.ts';
import type { Shape } from './shape.ts';

/** An operation that the contract lacks. */
export interface Addition {
  /** Method and path as in the contract. A fixed query (`?download=1`) or `#variant` tells two uses of one path apart. */
  readonly operation: string;
  readonly source: string;
  /** In which version the source was opened and found to say this; false when nobody has. */
  readonly verified: string | false;
  readonly stability: 'public' | 'experimental' | 'private';
  /** Any one of them is enough; none: any token. */
  readonly scopes: readonly string[];
  /** Names end in `?` when they are optional. */
  readonly query?: Readonly<Record<string, Shape>>;
  readonly body?: Shape;
  readonly multipart?: Shape;
  /** Left out: nothing comes back. `file`: bytes. */
  readonly answer?: Shape;
  readonly marks?: Marks;
}

/** The contract with the operations that it lacks. */
export function applyAdditions(
  contract: Contract,
  additions: readonly Addition[],
  shapes: Readonly<Record<string, Shape>>,
): Contract {
  const extended = structuredClone(contract);
  for (const addition of additions) {
    if (findOperation(contract, addition.operation))
      throw new Error(`${addition.operation} is in the contract now: remove the addition`);
    const [method = '', path = ''] = addition.operation.split(' ');
    (extended.paths[path] ??= {})[method.toLowerCase()] = operationOf(addition, path, shapes);
  }
  return extended;
}

function operationOf(
  addition: Addition,
  path: string,
  shapes: Readonly<Record<string, Shape>>,
): ContractOperation {
  const { stability, answer } = addition;
  const body = addition.body ?? addition.multipart;
  const marks = { ...addition.marks, ...(stability === 'public' ? {} : { stability }) };
  return {
    parameters: [...pathParameters(path), ...queryParameters(addition.query ?? {}, shapes)],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            content: {
              [addition.multipart ? 'multipart/form-data' : 'application/json']: {
                schema: schemaFrom(body, shapes),
              },
            },
          },
        }),
    responses:
      answer === undefined
        ? { '204': {} }
        : {
            '200': {
              content: {
                [answer === 'file' ? 'application/octet-stream' : 'application/json']: {
                  schema: schemaFrom(answer, shapes),
                },
              },
            },
          },
    security: [{ auth_token: [...addition.scopes] }],
    ...(Object.keys(marks).length > 0 ? { 'x-sentry-kit': marks } : {}),
  };
}

function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(
  query: Readonly<Record<string, Shape>>,
  shapes: Readonly<Record<string, Shape>>,
): Parameter[] {
  return Object.entries(query).map(([name, shape]) => ({
    name: name.replace(/\?$/, ''),
    in: 'query',
    required: !name.endsWith('?'),
    schema: schemaFrom(shape, shapes),
  }));
}
