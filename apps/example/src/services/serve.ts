import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a service answers: a file as text, anything else as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly type?: string;
}

/** What a service is asked. */
export interface Question {
  readonly form: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** What a service is made of, beside its routes. */
export interface Service {
  /** Called at the beginning of each request. */
  onRequest?(route: string): void;
  /** Reports what a route threw, and answers the request. */
  onError(error: unknown): Answer;
  /** Delivers what is left; its result goes to the parent process. */
  finish(): Promise<unknown>;
}

const notFound = (): Answer => ({ status: 404, body: { message: 'Not found.' } });

/** Serves on a free port, which the parent process is told. Ends when that asks for it, or is gone. */
export function serve(
  routes: Readonly<Record<string, (question: Question) => Promise<Answer> | Answer>>,
  service: Service,
): void {
  const server = createServer((request, response) => {
    const route = `${request.method} ${new URL(request.url ?? '/', 'http://localhost').pathname}`;
    service.onRequest?.(route);
    const handle = routes[route] ?? notFound;
    void text(request)
      .then((body) => handle({ form: new URLSearchParams(body), headers: request.headers }))
      .catch((error: unknown) => service.onError(error))
      .then(({ status, body, type = 'application/json' }) =>
        response
          .writeHead(status, { 'Content-Type': type })
          .end(type === 'application/json' ? JSON.stringify(body) : body),
      );
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object') process.send?.({ port: address?.port });
  });
  const end = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    const summary = await service.finish();
    if (!process.connected) process.exit();
    process.send?.({ summary: JSON.stringify(summary) }, () => process.exit());
  };
  process.once('message', () => void end());
  process.once('disconnect', () => void end());
}
