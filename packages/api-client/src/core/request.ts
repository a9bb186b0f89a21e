import { append } from './append.ts';
import { createExpect, isRecord, own } from './check.ts';
import type { OperationRow } from './operation.ts';
import { isSegment, isTemplate } from './segment.ts';
import type { Diagnostic } from './types.ts';

/** One request, still without address and token. */
export interface PlannedRequest {
  readonly method: string;
  /** Below `/api/0/`, with its query. */
  readonly path: string;
  readonly body: string | FormData | undefined;
  readonly problems: readonly Diagnostic[];
}

type Values = Readonly<Record<string, unknown>>;

interface Route {
  readonly method: string;
  readonly template: string;
  readonly hasBody: boolean;
  readonly isMethod: boolean;
  readonly isPath: boolean;
}

const readRoute = (route: string): Route => {
  const [method = '', template = ''] = route.split(/ (.*)/s);
  const hasBody = /^P(OST|UT|ATCH)$/.test(method);
  const isMethod = hasBody || /^(GET|HEAD|OPTIONS|DELETE)$/.test(method);
  return { method, template, hasBody, isMethod, isPath: isTemplate(template) };
};

// Rows are few and stay; they are read once.
const routes = new WeakMap<OperationRow, Route>();

/** Turns a row of the table and its input into a request, or lists all that is wrong with the input. */
export const planRequest = (
  row: OperationRow,
  input: unknown,
  defaults: Values,
  extraQuery: Values,
): PlannedRequest => {
  const { query: queryNames = [], rename = {}, body: bodyKind, oneOf } = row;
  const problems: Diagnostic[] = [];
  const expect = createExpect(problems);
  const route = routes.get(row) ?? readRoute(row.route);
  routes.set(row, route);
  const { method, template, hasBody } = route;
  expect(route.isMethod, 'method', 'an HTTP method');
  expect(route.isPath, 'path', 'a path without empty, "." and ".." segments');
  expect(isRecord(input), 'input', 'an object');

  const rest = new Map(Object.entries(input ?? {}));
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = rest.get(name) ?? defaults[name];
    rest.delete(name);
    expect(isSegment(value), name, 'a whole number or text, not empty, "." or ".."');
    return isSegment(value) ? encodeURIComponent(value) : '';
  });

  // An empty list or text would vanish from the query, and Sentry would take all that there is.
  const isGiven = (name: string): boolean => /\S/.test(String(rest.get(name) ?? ''));
  expect(!oneOf || oneOf.some(isGiven), String(oneOf), 'given in part, or Sentry takes all');

  const kind = bodyKind ?? (hasBody ? 'json' : 'none');
  const query = new URLSearchParams();
  const form = kind === 'multipart' ? new FormData() : undefined;
  const fields: Record<string, unknown> = {};
  const text = 'text, a number, a boolean, a date or a list of them';
  for (const [name, value] of rest) {
    const wireName = own(rename, name) ?? name;
    if (kind === 'none' || queryNames.includes(name))
      expect(append(query, wireName, value), name, text);
    else if (form) expect(append(form, wireName, value), name, `a file, ${text}`);
    else fields[wireName] = value;
  }
  for (const [name, value] of Object.entries(extraQuery)) {
    // It replaces what the input says, as the cursor of a further page does.
    if (value !== undefined) query.delete(name);
    expect(append(query, name, value), name, text);
  }

  let body: string | FormData | undefined = form;
  try {
    if (!form && kind !== 'none') body = JSON.stringify(kind === 'value' ? fields['body'] : fields);
  } catch {
    expect(false, 'input', 'writable as JSON');
  }
  const separator = path.includes('?') ? '&' : '?';
  return { method, path: query.size === 0 ? path : path + separator + query, body, problems };
};
