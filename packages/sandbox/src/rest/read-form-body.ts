import { badRequest } from './errors.ts';
import type { RestRequest } from './handle.ts';
import { failure } from './route.ts';

/** The form of a multipart request; undefined when there is no body. */
export async function readFormBody(request: RestRequest): Promise<FormData | undefined> {
  if (request.body.length === 0) return undefined;
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(contentType)) {
    throw failure(415, { detail: `Unsupported media type "${contentType}" in request.` });
  }
  try {
    const response = new Response(Buffer.from(request.body), {
      headers: { 'content-type': contentType },
    });
    return await response.formData();
  } catch (error) {
    throw badRequest(
      `Multipart form parse error - ${error instanceof Error ? error.message : 'not a form'}`,
    );
  }
}
