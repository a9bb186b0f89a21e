import { expect, it } from 'vitest';
import { sendFeedback } from '../examples/feedback.ts';
import { useLoopback } from '../src/testing/loopback.ts';

const server = useLoopback();

it('sends feedback with a DSN in place of a token', async () => {
  server.reply({ body: { id: '1' } });
  const dsn = 'https://0123456789abcdef@sentry.example.com/1';
  await sendFeedback(server.url, dsn, 'a'.repeat(32));
  const [request] = server.requests;
  expect(`${request?.method} ${request?.url}`).toBe(
    'POST /api/0/projects/acme/shop/user-feedback/',
  );
  expect(request?.headers.authorization).toBe(`DSN ${dsn}`);
  expect(JSON.parse(request?.body ?? '')).toMatchObject({ event_id: 'a'.repeat(32), name: 'Ada' });
});
