import { beforeEach, describe, expect, test } from 'vitest';
import { createWorld, errorPayload, type World } from '../../testing/world.ts';
import { issueRoutes } from './routes.ts';

const ISSUE = 'organizations/acme/issues/1/';
let world: World;

beforeEach(() => {
  world = createWorld(issueRoutes);
  world.record(errorPayload('Boom'));
});

describe('an update of an issue', () => {
  test.each<readonly [object, object]>([
    [{ hasSeen: 'maybe' }, { hasSeen: ['Must be a valid boolean.'] }],
    [{ substatus: 'gone' }, { substatus: ['"gone" is not a valid choice.'] }],
    [{ status: 'done' }, { status: ['"done" is not a valid choice.'] }],
    [{ status: 7 }, { status: ['"7" is not a valid choice.'] }],
    [{ priority: 'urgent' }, { priority: ['"urgent" is not a valid choice.'] }],
    [{ assignedTo: 'user:999' }, { assignedTo: ['Unknown actor input'] }],
    [{ assignedTo: '#nobody' }, { assignedTo: ['Unknown actor input'] }],
    [
      { assignedTo: 'group:1' },
      {
        assignedTo: [
          'Could not parse actor. Format should be `type:id` where type is `team` or `user`.',
        ],
      },
    ],
    [
      { status: 'ignored', statusDetails: { ignoreCount: 'many', ignoreDuration: 1.5 } },
      {
        statusDetails: {
          ignoreCount: ['A valid integer is required.'],
          ignoreDuration: ['A valid integer is required.'],
        },
      },
    ],
    [
      { status: 'resolved', statusDetails: { inRelease: 'shop@9' } },
      { statusDetails: { inRelease: ['Unable to find a release with the given version.'] } },
    ],
    [
      { status: 'resolved', statusDetails: { inRelease: 'latest' } },
      { statusDetails: { inRelease: ['Unable to find a release with the given version.'] } },
    ],
    [
      { status: 'resolved', statusDetails: { inCommit: 'abc' } },
      { statusDetails: { inCommit: { commit: ['This field is required.'] } } },
    ],
    [
      { status: 'resolvedInNextRelease' },
      {
        statusDetails: {
          inNextRelease: [
            "No release data present in the system to form a basis for 'Next Release'",
          ],
        },
      },
    ],
  ])('%j is refused with what is wrong, and changes nothing', async (body, expected) => {
    const before = (await world.get(ISSUE)).body;
    const answer = await world.call('PUT', ISSUE, { isBookmarked: true, ...body });
    expect(answer).toMatchObject({ status: 400, body: expected });
    expect((await world.get(ISSUE)).body).toEqual(before);
  });

  test.each([
    [[], 'list'],
    ['resolved', 'string'],
    [7, 'number'],
  ])('%j is no update', async (body, name) => {
    expect(await world.call('PUT', ISSUE, body)).toMatchObject({
      status: 400,
      body: { nonFieldErrors: [`Invalid data. Expected a dictionary, but got ${name}.`] },
    });
  });

  test.each([
    [{ status: 'muted' }, { status: 'ignored' }],
    [{ status: 'reprocessing' }, { status: 'unresolved' }],
    [{ substatus: 'archived_forever' }, { status: 'ignored', substatus: 'archived_forever' }],
    [{ substatus: 'ongoing' }, { status: 'unresolved', substatus: 'ongoing' }],
    [{ priority: 'low' }, { priority: 'low' }],
    [
      { isBookmarked: 'true', hasSeen: 1 },
      { isBookmarked: true, hasSeen: true },
    ],
    [
      { isBookmarked: 'false', hasSeen: '0' },
      { isBookmarked: false, hasSeen: false },
    ],
    [
      { isBookmarked: null, status: null, priority: null, substatus: null },
      { status: 'unresolved' },
    ],
  ])('%j is taken as %j', async (body, expected) => {
    expect((await world.call('PUT', ISSUE, body)).status).toBe(200);
    expect((await world.get(ISSUE)).body).toMatchObject(expected);
  });

  test('is resolved in a release that there is, by its version or as the latest', async () => {
    world.record(errorPayload('Boom', { release: 'shop@1' }));
    for (const inRelease of ['shop@1', 'latest']) {
      const body = { status: 'resolved', statusDetails: { inRelease } };
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await world.call('PUT', ISSUE, body)).status).toBe(200);
    }
    const next = { status: 'resolved', statusDetails: { inNextRelease: true } };
    expect((await world.call('PUT', ISSUE, next)).status).toBe(200);
  });

  test('gives an issue to people and teams by whatever names them, and takes it back', async () => {
    const [team] = world.organization.teams;
    const [member] = world.organization.members;
    if (!team || !member) throw new Error('the organization has nobody');
    const toTeam = { type: 'team', id: team.id };
    const toMember = { type: 'user', id: member.userId };
    for (const [assignedTo, expected] of [
      [`team:${team.id}`, toTeam],
      [`#${team.slug}`, toTeam],
      ['', null],
      [`user:${member.userId}`, toMember],
      [member.email, toMember],
      [member.name, toMember],
      [Number(member.userId), toMember],
      [null, null],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await world.call('PUT', ISSUE, { assignedTo })).status, String(assignedTo)).toBe(200);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { body } = await world.get(ISSUE);
      const assigned: unknown = Reflect.get(Object(body), 'assignedTo');
      if (expected === null) expect(assigned).toBeNull();
      else expect(assigned).toMatchObject(expected);
    }
    expect((await world.call('PUT', ISSUE, { assignedTo: true })).status).toBe(400);
  });
});
