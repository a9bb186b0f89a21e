import { expect, it } from 'vitest';
import { sendFeedback } from '../examples/feedback.ts';
import { useSandbox } from './support/sandbox.ts';

const use = useSandbox();

it('is sent with a DSN in place of a token, and read with one', async () => {
  const eventId = await use.store({ message: 'It broke', level: 'error' });
  const { url, dsn } = use.sandbox;
  await sendFeedback(url, dsn, eventId);
  const [request] = use.sandbox.requests.slice(-1);
  expect(`${request?.method} ${request?.path} ${request?.status}`).toBe(
    'POST /api/0/projects/acme/shop/user-feedback/ 200',
  );
  const [issue] = await use.client.issues.list().toArray();
  expect(await use.client.userFeedback.list().toArray()).toMatchObject([
    { eventID: eventId, name: 'Ada', comments: 'It broke.', issue: { id: issue?.id } },
  ]);
});

it('is told what was kept where a token sends it', async () => {
  const event_id = await use.store({ message: 'It broke', level: 'error' });
  const feedback = { name: 'Ada', email: 'ada@example.com', comments: 'It broke.' };
  expect(await use.client.userFeedback.create({ event_id, ...feedback })).toMatchObject(feedback);
});
