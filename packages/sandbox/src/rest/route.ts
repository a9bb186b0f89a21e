import type { Organization, Project, TokenInfo } from '../store/model.ts';
import type { State } from '../store/state.ts';

/** One REST operation, as data: the router, the tests against the contract and `sandbox.routes` all read these. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  /** In the contract's notation: `/api/0/organizations/{organization_id_or_slug}/issues/`. */
  readonly path: string;
  /** Any one of these lets a token in; empty: any valid token. */
  readonly scopes: readonly string[];
  /** Answers without a token, too. Default false. */
  readonly isPublic?: boolean;
  /** Takes a DSN in place of a token, whatever the scopes. Default false. */
  readonly takesDsn?: boolean;
  /** Query parameters that the handler really reads. Any other is refused with 400 and its name. */
  readonly query?: readonly string[];
  /** Asks Sentry's query engine for figures, so that the quota for queries holds. Default false. */
  readonly isQuery?: boolean;
  /** What the body is. Default: JSON. */
  readonly body?: 'form';
  readonly handle: (context: RestContext) => RestAnswer | Promise<RestAnswer>;
}

/** What a handler gets. `organization` and `project` are resolved from the path before it runs (404 otherwise). */
export interface RestContext {
  readonly state: State;
  readonly method: string;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Parsed JSON, or a `FormData`; undefined without a body. A malformed one was refused before. */
  readonly body: unknown;
  readonly token: TokenInfo;
  /** The project whose DSN stands in for a token. */
  readonly dsnProject: Project | undefined;
  /** Throws a 404 when the path names none. */
  readonly organization: Organization;
  /** Throws a 404 when the path names none. */
  readonly project: Project;
  /** The origin that the request came to, without a slash at the end. */
  readonly baseUrl: string;
}

export interface RestAnswer {
  readonly status: number;
  /** Sent as JSON; bytes go out as they are, with the content type that `headers` names. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by handlers; becomes the answer as it stands. */
export interface RestFailure extends RestAnswer {
  readonly isRestFailure: true;
}

export function failure(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): RestFailure {
  return { isRestFailure: true, status, body, headers };
}
