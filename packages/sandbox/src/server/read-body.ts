/** nginx's `client_max_body_size` in front of a self-hosted Sentry (getsentry/self-hosted, nginx.conf). */
export const BODY_LIMIT_IN_BYTES = 100 * 1024 * 1024;

/** The bytes of a body, or `too-large` as soon as that is certain. */
export async function readBody(
  request: Request,
  limitInBytes: number,
): Promise<Uint8Array | 'too-large'> {
  if (Number(request.headers.get('content-length') ?? 0) > limitInBytes) return 'too-large';
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.length;
    if (size > limitInBytes) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
