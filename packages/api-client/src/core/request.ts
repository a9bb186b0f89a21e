import { isRecord, problem } from './check.ts';
import { toForm } from './form.ts';
import type { OperationRow } from './operation.ts';
import { appendQuery } from './query.ts';
import { isSafeTemplate, segmentProblem } from './segment.ts';
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

const methods = /^(GET|HEAD|OPTIONS|DELETE|(POST|PUT|PATCH))$/;

/** Turns a row of the table and its input into a request, or lists everything that is wrong with the input. */
export const planRequest = (
  { route, query: queryNames = [], rename = {}, body: bodyKind }: OperationRow,
  input: unknown,
  defaults: Values,
  extraQuery: Values,
): PlannedRequest => {
  const problems: Diagnostic[] = [];
  const report = (name: string | undefined, message: string): void => {
    problems.push(problem(name === undefined ? [] : [name], message));
  };
  if (!isRecord(input)) report(undefined, 'must be an object');
  const rest = new Map(Object.entries(isRecord(input) ? input : {}));
  const [method = '', template = ''] = route.split(' ');
  const matched = methods.exec(method);
  if (!matched) report('method', 'must be GET, HEAD, OPTIONS, DELETE, POST, PUT or PATCH');
  if (!isSafeTemplate(template))
    report('path', 'must have no empty, "." or ".." segment and no space, "\\" or "#"');

  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest.get(name) ?? defaults[name];
    rest.delete(name);
    const message = segmentProblem(value);
    if (message === undefined) return encodeURIComponent(String(value));
    report(name, message);
    return '';
  });

  const kind = bodyKind ?? (matched?.[2] === undefined ? 'none' : 'json');
  const query = new URLSearchParams();
  const addQuery = (name: string, value: unknown): void => {
    if (!appendQuery(query, name, value))
      report(name, 'must be text, a number, a boolean, a date or a list of them');
  };
  const fields: Record<string, unknown> = {};
  for (const [name, value] of rest) {
    const wireName = Object.hasOwn(rename, name) ? String(rename[name]) : name;
    if (kind === 'none' || queryNames.includes(name)) addQuery(wireName, value);
    else fields[wireName] = value;
  }
  for (const [name, value] of Object.entries(extraQuery)) addQuery(name, value);

  let body: string | FormData | undefined;
  try {
    if (kind === 'multipart') body = toForm(fields);
    else if (kind !== 'none') body = JSON.stringify(kind === 'value' ? fields['body'] : fields);
  } catch {
    report(undefined, 'must be writable as JSON');
  }
  const search = String(query);
  return {
    method,
    path: search === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${search}`,
    body,
    problems,
  };
};
