import { readFileSync } from 'node:fs';

const file = process.env['SENTRY_KIT_CONTRACT'];

if (file === undefined && process.env['SENTRY_KIT_INPUTS'] === 'required') {
  throw new Error(
    'SENTRY_KIT_CONTRACT must name the OpenAPI file of Sentry when SENTRY_KIT_INPUTS is required.',
  );
}

/** Tests that compare with Sentry's OpenAPI file skip themselves without it. */
export const hasContract = file !== undefined;

interface Contract {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly parameters?: readonly { readonly name: string; readonly in: string }[] }
        >
      >
    >
  >;
}

let contract: Contract | undefined;

/** The query parameters that the contract documents; undefined for an operation that it does not have. */
export function documentedParameters(method: string, path: string): readonly string[] | undefined {
  if (file === undefined) throw new Error('SENTRY_KIT_CONTRACT is not set.');
  contract ??= JSON.parse(readFileSync(file, 'utf8')) as Contract;
  const operation = contract.paths[path]?.[method.toLowerCase()];
  if (!operation) return undefined;
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  return query.map((parameter) => parameter.name);
}
