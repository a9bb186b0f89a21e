import { afterAll, beforeAll, expect, it } from 'vitest';
import { readIssueOf, readRest, sendEvent } from '../../../tests/support/rest.ts';
import { createSandbox, type Sandbox } from '../../index.ts';

let sandbox: Sandbox;
let older: string;
let newer: string;

beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
  const timestamp = Date.now() / 1000 - 5;
  older = await sendEvent(sandbox, { message: 'disk is full', timestamp });
  newer = await sendEvent(sandbox, { message: 'disk is full' });
});
afterAll(() => sandbox.close());

it.each(['event', 'issue'])(
  'leaves out the neighbours of an event, asked by its %s',
  async (by) => {
    const issue = await readIssueOf(sandbox, newer);
    const path =
      by === 'event'
        ? `projects/acme/shop/events/${newer}/`
        : `organizations/acme/issues/${issue.id}/events/latest/`;
    expect(await readRest(sandbox, path)).toMatchObject({ previousEventID: older });
    const collapsed = await readRest(sandbox, `${path}?collapse=adjacentEvents`);
    expect(collapsed).toMatchObject({ eventID: newer, previousEventID: null });
  },
);
