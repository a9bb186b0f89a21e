import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The part of an OpenAPI 3.0 schema that Sentry's contract uses. */
export interface Schema {
  type?: string;
  format?: string;
  nullable?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  enum?: (string | number | boolean | null)[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

export type Content = Record<string, { schema?: Schema }>;

/** What the contract cannot say; written by the overlay and the additions. */
export interface Marks {
  paginated?: boolean;
  items?: string;
  /** Value of `sort` with which items keep their order. */
  steadySort?: string;
  /** Our names of inputs of which one must say something. */
  oneOf?: string[];
  /** Our name to the wire's: of a query parameter, or `body:name`, `path:name`. */
  rename?: Record<string, string>;
  stability?: 'experimental' | 'private';
}

export interface ContractOperation {
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
  security?: Record<string, string[]>[];
  deprecated?: boolean;
  'x-sentry-kit'?: Marks;
}

export interface Contract {
  info: { version: string };
  paths: Record<string, Record<string, ContractOperation>>;
}

/** The contract with what identifies it: the version in its file name, the hash of its bytes. */
export interface ContractFile {
  readonly contract: Contract;
  readonly fileName: string;
  readonly sha256: string;
}

export function readContract(path: string): ContractFile {
  const bytes = readFileSync(path);
  const contract: Contract = JSON.parse(bytes.toString('utf8'));
  return {
    contract,
    fileName: path.split('/').at(-1) ?? path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Finds `PUT /api/0/…` in a contract. */
export function findOperation(contract: Contract, key: string): ContractOperation | undefined {
  const [method = '', path = ''] = key.split(' ');
  return contract.paths[path]?.[method.toLowerCase()];
}

/** All operations as `[key, operation]`, in the order of the contract. */
export function listOperations(contract: Contract): [string, ContractOperation][] {
  return Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, ContractOperation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );
}

/** Content and status of the answer that carries a body, or of the first success. */
export function successOf(operation: ContractOperation): {
  readonly statuses: readonly string[];
  readonly empty: readonly string[];
  readonly content: Content | undefined;
} {
  const successes = Object.entries(operation.responses).filter(([status]) =>
    status.startsWith('2'),
  );
  return {
    statuses: successes.map(([status]) => status),
    empty: successes.filter(([, response]) => !response.content).map(([status]) => status),
    content: successes.find(([, response]) => response.content)?.[1].content,
  };
}
