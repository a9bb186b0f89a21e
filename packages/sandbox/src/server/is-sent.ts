import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

const [SENT_HEADER = ''] = RESPONSE_ALREADY_SENT.headers.keys();

/** Whether a fault has already dealt with the connection. Hono copies responses, so it is told by a header. */
export function isSent(response: Response): boolean {
  return response.headers.has(SENT_HEADER);
}
