/** One call of an operation, in the words of Sentry's OpenAPI file, and the status that it answers with. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly status: number;
  readonly query?: string;
  readonly body?: unknown;
  /** What stands in the path, beside and before what is known of the sandbox. */
  readonly at?: Readonly<Record<string, string>>;
  /** Required fields that the query asks to leave out. */
  readonly leavesOut?: readonly string[];
  /** What stands in braces in later calls, by the field that it is of this answer, or of the first of a list. */
  readonly keep?: Readonly<Record<string, string>>;
}

export const ORGANIZATION = '/api/0/organizations/{organization_id_or_slug}/';
export const PROJECT = '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/';
export const TEAM = '/api/0/teams/{organization_id_or_slug}/{team_id_or_slug}/';

type More = Omit<Call, 'method' | 'path' | 'status'>;

export const get = (path: string, more: More = {}): Call => ({
  method: 'GET',
  path,
  status: 200,
  ...more,
});

export const post = (path: string, status: number, body?: unknown, more: More = {}): Call => ({
  method: 'POST',
  path,
  status,
  body,
  ...more,
});

export const put = (path: string, status: number, body?: unknown, more: More = {}): Call => ({
  method: 'PUT',
  path,
  status,
  body,
  ...more,
});

export const remove = (path: string, status: number, more: More = {}): Call => ({
  method: 'DELETE',
  path,
  status,
  ...more,
});
