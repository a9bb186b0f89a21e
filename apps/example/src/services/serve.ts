import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import * as Sentry from '@sentry/node';

/** What a service answers. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const FLUSH_TIMEOUT_IN_MS = 5000;

/** Serves one route and tells the parent process its port. Delivers what is left and ends when the parent lets go. */
export function serve(path: string, handle: (form: URLSearchParams) => Promise<Answer>): void {
  const server = createServer((request, response) => {
    const span = Sentry.getActiveSpan();
    if (span) Sentry.updateSpanName(span, `POST ${path}`);
    void text(request)
      .then((body) => handle(new URLSearchParams(body)))
      .catch((error: unknown): Answer => {
        const eventId = Sentry.captureException(error);
        return { status: 500, body: { message: 'Something went wrong.', eventId } };
      })
      .then(({ status, body }) =>
        response
          .writeHead(status, { 'Content-Type': 'application/json' })
          .end(JSON.stringify(body)),
      );
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object') process.send?.(address?.port);
  });
  process.once('disconnect', () => {
    server.close();
    server.closeAllConnections();
    void Sentry.close(FLUSH_TIMEOUT_IN_MS).finally(() => process.exit());
  });
}
