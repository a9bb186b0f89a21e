import type { ListOperation, Operation } from './operation.ts';
import type { Governor } from './pacing.ts';

/** The time, injected so that a test can hold it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends after the delay, or early when the signal aborts. */
  sleep(delayInMs: number, signal?: AbortSignal): Promise<void>;
}

/** A number in [0, 1), such as `Math.random` gives. */
export type Random = () => number;

/** One finding about a value. */
export interface Diagnostic {
  /** Unique and stable: `api-client/missing-parameter`. */
  readonly code: string;
  /** How serious it is. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Where in the value. */
  readonly path: readonly (string | number)[];
  /** What was found, for people to read. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  /** Where the rule comes from. */
  readonly reference?: string;
}

/** The shape of an error of every sentry-kit package. */
export interface KitError<Kind extends string> extends Error {
  /** Why it failed; tell errors apart by it. */
  readonly kind: Kind | 'invalid-input' | 'stale-plan' | 'incomplete' | 'aborted';
  /** The same call may succeed later without any change. */
  readonly isRetryable: boolean;
  /** What to do. */
  readonly hint?: string;
  /** Every problem found; empty when there is nothing to list. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Why a call failed, one kind per failure that a caller would treat differently.
 *
 * - `unauthorized` (401): the token is missing, wrong, expired, or asks for SSO, sudo or a second factor
 * - `forbidden` (403): the token lacks a scope, see `missingScopes`
 * - `not-found` (404)
 * - `validation` (any other 4xx): Sentry refused the input, see `diagnostics`
 * - `conflict` (409): what should be created is there already
 * - `gone` (410): the endpoint was removed or is browned out
 * - `rate-limited` (429): see `retryAfterInMs`
 * - `query-limit` (429, or 400 far into a list): the query reads too much data; ask for less time
 * - `moved` (3xx): see `movedTo`
 * - `server` (5xx)
 * - `network`: no answer, or one that broke off
 * - `timeout`: no complete answer in `timeoutInMs`
 * - `invalid-response`: an answer that is not what the operation answers, such as a proxy's HTML
 */
export type ApiClientErrorKind =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'validation'
  | 'conflict'
  | 'gone'
  | 'rate-limited'
  | 'query-limit'
  | 'moved'
  | 'server'
  | 'network'
  | 'timeout'
  | 'invalid-response';

/** What every call throws. No token can be reached from it; recognise it with `isApiClientError`. */
export interface ApiClientError extends KitError<ApiClientErrorKind> {
  /** Always `ApiClientError`. */
  readonly name: 'ApiClientError';
  /** Method of the request that failed. */
  readonly method?: string;
  /** Address of the request that failed, without its query. */
  readonly url?: string;
  /** HTTP status of the last answer. */
  readonly status?: number;
  /** Names the request in Sentry's own logs. */
  readonly requestId?: string;
  /** With `forbidden`: the scopes that Sentry asked for, or else those of which the operation needs one. */
  readonly missingScopes?: readonly string[];
  /** With `rate-limited`: how long Sentry asks to wait, where it says so. */
  readonly retryAfterInMs?: number;
  /** With `moved`: the new slug of a renamed project, or else the address that was pointed to. */
  readonly movedTo?: string;
}

/** An input that, given to the client, becomes optional in each call. */
export type PathDefault = 'organization' | 'project';

/** What a client is made of. */
export interface ClientOptions {
  /** Auth token: of a user (`sntryu_…`), an organization (`sntrys_…`), an integration or OAuth. */
  readonly token: string;
  /** Slug or id, the default of every call that takes an organization. */
  readonly organization?: string | undefined;
  /** Slug or id, the default of every call that takes a project. */
  readonly project?: string | undefined;
  /** Where Sentry is: `https://sentry.io` by default, a region, or a self-hosted address with any port and sub-path. */
  readonly baseUrl?: string | undefined;
  /** Replaces the global `fetch`, for proxies and tests. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Used for waiting between tries; real time by default. */
  readonly clock?: Clock | undefined;
  /**
   * Keeps calls within Sentry's rate limits; `createSentryClient` has one by default, other callers
   * have none.
   */
  readonly governor?: Governor | undefined;
  /** Spreads the waiting between tries; `Math.random` by default. */
  readonly random?: Random | undefined;
  /** Limit for one try, the whole answer included; 30,000 by default. Ends with the kind `timeout`. */
  readonly timeoutInMs?: number | undefined;
  /** Tries after the first one; 3 by default. */
  readonly retries?: number | undefined;
  /** Sent with every request, such as what a proxy in front of a self-hosted Sentry asks for. `authorization` is refused. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A value of a query parameter; a list repeats the parameter, undefined and null leave it out. */
export type QueryValue =
  | string
  | number
  | boolean
  | Date
  | null
  | undefined
  | readonly (string | number | boolean | Date)[];

/** What can be set for one call. */
export interface CallOptions {
  /** Ends the call, its waiting included, with the kind `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Instead of the client's. */
  readonly timeoutInMs?: number | undefined;
  /** Added to the client's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Address for this call, such as the one that chunk upload names. Refused unless it has the origin
   * of the client's or is allowed by it. Only `createSentryClient` looks at it; other callers send
   * everything to their own address.
   */
  readonly baseUrl?: string | undefined;
  /** Instead of the token, for an operation that takes a DSN. Only `createSentryClient` takes it. */
  readonly dsn?: string | undefined;
  /** Query parameters that the operation's input does not know; they replace what it says. */
  readonly extraQuery?: Readonly<Record<string, QueryValue>> | undefined;
  /** Lists only: begins after the last item that was handed out before the checkpoint. */
  readonly resumeFrom?: Checkpoint | undefined;
}

/**
 * A place in a list: plain data, to be stored and used by another process. It holds ids of items, and
 * the path and query of the list, so that no other list goes on from it.
 */
export interface Checkpoint {
  /** `id` of the operation whose list it is. */
  readonly operation: string;
  /** Path and query of the list. */
  readonly path?: string;
  /** Cursor of the page; absent on the first page. */
  readonly cursor?: string;
  /** Items of that page that were handed out already; counts where items have no id. */
  readonly index: number;
  /** The items that were handed out last, by type and id. */
  readonly seen?: readonly string[];
  /** The items of the first page, as it was in the beginning. */
  readonly head?: readonly string[];
  /** Where the front of the list is read again; only after its end. */
  readonly front?: { readonly cursor?: string; readonly head: readonly string[] };
}

/** One page of a list. It may be empty although there are more. */
export interface Page<Item> {
  /** The items of this page, in Sentry's order. */
  readonly items: readonly Item[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
  /** Absent on the first page. */
  readonly previousCursor?: string;
  /** Sentry's estimate of all matching items, where it gives one. It stops counting at its own limit, often 1,000. */
  readonly hits?: number;
}

/** A list that is fetched page by page, as it is read. */
export interface Pages<Item> extends AsyncIterable<Item> {
  /** Page by page, from the start or the checkpoint. */
  pages(): AsyncIterable<Page<Item>>;
  /** One page: the first, or the one of the cursor. */
  page(cursor?: string): Promise<Page<Item>>;
  /** All items, or the first `limit`. */
  toArray(options?: { readonly limit?: number | undefined }): Promise<Item[]>;
  /** The place after the last item that was handed out. */
  checkpoint(): Checkpoint;
  /** Why items may be missing from what was read so far (`api-client/possible-gap`); mostly empty. */
  gaps(): readonly Diagnostic[];
}

/** All that other packages ask of a client. */
export interface SentryCaller {
  /** Without a trailing slash and without `/api/0`. */
  readonly baseUrl: string;
  /** Default of every path that names an organization. */
  readonly organization: string | undefined;
  /** Default of every path that names a project. */
  readonly project: string | undefined;
  /** Calls an operation once and resolves with its answer. */
  call<Input, Output>(
    operation: Operation<Input, Output>,
    input: Input,
    options?: CallOptions,
  ): Promise<Output>;
  /** Reads a list page by page. */
  list<Input, Item>(
    operation: ListOperation<Input, Item>,
    input: Input,
    options?: CallOptions,
  ): Pages<Item>;
  /**
   * Calls an endpoint that the table lacks. `path` is below `/api/0/`; names in braces are taken
   * from the input: `organizations/{organization}/issues/`.
   */
  request(method: string, path: string, input?: unknown, options?: CallOptions): Promise<unknown>;
}
