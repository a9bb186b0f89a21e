import type { OperationRow } from '../../src/core/operation.ts';
import type { ExpectedOperation } from './expected.ts';

/** Our name of each parameter, by the wire's name. */
export interface InputNames {
  readonly path: ReadonlyMap<string, string>;
  readonly query: ReadonlyMap<string, string>;
  readonly body: ReadonlyMap<string, string>;
}

/** A name that query and body share is renamed in the query; a renamed one that only the body has, there. */
export function inputNamesOf(row: OperationRow, expected: ExpectedOperation): InputNames {
  const ourName = new Map(Object.entries(row.rename ?? {}).map(([ours, wire]) => [wire, ours]));
  const inRoute = [...row.route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const rename = (wire: string): [string, string] => [wire, ourName.get(wire) ?? wire];
  return {
    path: new Map(expected.pathParameters.map((wire, index) => [wire, inRoute[index] ?? ''])),
    query: new Map(
      [...expected.query.keys()]
        .filter((wire) => !(row.paginated && wire === 'cursor'))
        .map(rename),
    ),
    body: new Map(
      [...expected.body.keys()].map((wire) =>
        expected.query.has(wire) ? [wire, wire] : rename(wire),
      ),
    ),
  };
}
