import { badRequest } from './errors.ts';
import type { RestRequest } from './handle.ts';
import { failure } from './route.ts';

/** The body of a REST request: undefined when there is none; anything that is not JSON is refused as Sentry does. */
export function readJsonBody(request: RestRequest): unknown {
  if (request.body.length === 0) return undefined;
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType)) {
    throw failure(415, { detail: `Unsupported media type "${contentType}" in request.` });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(request.body);
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    throw badRequest(`JSON parse error - ${error instanceof Error ? error.message : 'not JSON'}`);
  }
}
