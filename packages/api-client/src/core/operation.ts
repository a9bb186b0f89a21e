import type { Received } from './answer.ts';
import type { Failure } from './error.ts';
import type { CallOptions, Pages } from './types.ts';

/** One REST operation. `Input` and `Output` exist for the type checker only. */
export interface Operation<Input, Output> {
  /** `group.method`, the same words as on the client: `issues.update`. */
  readonly id: string;
  /** Scopes that allow the operation: a token needs one of them. Empty when none is asked for. */
  readonly scopes: readonly string[];
  /** Never present at run time; it carries the types. */
  readonly '~types'?: readonly [Input, Output];
}

/** An operation whose answer is a list that Sentry hands out in pages. */
export interface ListOperation<Input, Item> extends Operation<Input, readonly Item[]> {
  /** Tells `list` from `call`. */
  readonly paginated: true;
}

/**
 * What an operation of the table really holds; the transport reads it, callers do not.
 *
 * `route` is the method and the path below `/api/0/`, for example
 * `PUT organizations/{organization}/issues/{issueId}/`. Names in braces are input names. A path may
 * end in a fixed query (`…/files/{fileId}/?download=1`); further parameters are added to it.
 * Without a body method every other input goes into the query; with one (POST, PUT, PATCH and the
 * DELETE operations that list `body`) every input goes into the body, except the names in `query`.
 */
export interface OperationRow {
  readonly id: string;
  readonly scopes: readonly string[];
  readonly route: string;
  /** Inputs that belong into the query although the method has a body. */
  readonly query?: readonly string[];
  /** Input name to wire name, where they differ; for the query and the body. */
  readonly rename?: Readonly<Record<string, string>>;
  /**
   * Where the inputs outside path and query go when it is not a JSON object by the method:
   * `json` sends one although the method is DELETE, `multipart` sends a form (a list repeats its
   * field), `value` sends the input `body` itself as JSON, `none` has no body although the method
   * could (everything else is query).
   */
  readonly body?: 'json' | 'multipart' | 'value' | 'none';
  /**
   * `empty`: no body comes back, the result is undefined. `optional`: a success may be empty, then
   * the result is undefined. `binary`: the result is a Blob. Absent: JSON must come back.
   */
  readonly answer?: 'empty' | 'optional' | 'binary';
  /** Reads the body of a success in place of `answer`, after the call's time limit has ended. */
  readonly read?: (response: Response, signal: AbortSignal | undefined) => unknown;
  readonly paginated?: true;
  /** Reads the list; every paginated row has it, and only a bundle with such a row carries it. */
  readonly pager?: Pager;
  /** Value of the parameter `sort` with which items keep their order, so that none can be missed. */
  readonly steadySort?: string;
  /** Key of the list inside the answer, where it is wrapped: `{ data: […] }`. */
  readonly items?: string;
  /** Reads the list out of the answer in place of `items`; undefined if there is none. */
  readonly readItems?: (answer: unknown) => readonly unknown[] | undefined;
  /** Inputs of which one must say something: without them Sentry takes all that there is. */
  readonly oneOf?: readonly string[];
  /** Name of the parameter that sets the page size. */
  readonly pageSize?: 'limit' | 'per_page';
  /** How likely a change is. Absent: the operation is in Sentry's published contract. */
  readonly stability?: 'experimental' | 'private';
  readonly deprecated?: true;
}

/** What a list is made of. */
export interface ListSource {
  readonly row: OperationRow;
  /** Path and query of the list, without what a page adds. */
  readonly path: () => string;
  readonly input: unknown;
  readonly options: CallOptions | undefined;
  /** Sends the request with these parameters, which replace what the input says. */
  readonly send: (query: Query, signal: AbortSignal | undefined) => Promise<Received>;
  readonly fail: (failure: Failure) => Error;
}

type Query = Readonly<Record<string, unknown>>;

/** Opens a list; nothing is sent before it is read. */
export type Pager = (source: ListSource) => Pages<unknown>;
