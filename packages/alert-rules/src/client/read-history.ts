import type { Clock, SentryCaller } from '@sentry-kit/api-client/core';
import * as events from '@sentry-kit/api-client/operations/events';
import { LEVELS } from '../catalogue/values.ts';
import { createAlertRulesError } from '../diagnostic/error.ts';
import type { HistoryEvent } from '../history/types.ts';
import type { Level } from '../model/intervals.ts';
import { organizationOf } from './organization-of.ts';

/** Which events to read. */
export interface ReadHistoryOptions {
  /** Slug. */
  readonly project: string;
  /** How far back, such as `14d` or `36h`. */
  readonly statsPeriod: string;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
  /** Says what time it is; real time by default. */
  readonly clock?: Clock | undefined;
}

const UNITS_IN_MS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
const SLICE_IN_MS = 86_400_000;

/**
 * Reads the errors of a project in order of time, for `backtestAlerts`. Sentry lists the newest first, so a
 * day at a time is held in memory. Tags, level, environment and user are in it; what a list of events does
 * not say (the state of the issue, attributes) stays unknown. Needs the scope `project:read`.
 *
 * @yields one record for each event of an issue
 */
export async function* readHistory(
  client: SentryCaller,
  { project, statsPeriod, signal, clock }: ReadHistoryOptions,
): AsyncGenerator<HistoryEvent, void, undefined> {
  const organization = organizationOf(client);
  const end = clock?.now() ?? Date.now();
  for (let start = end - periodInMs(statsPeriod); start < end; start += SLICE_IN_MS) {
    const slice = { start: new Date(start), end: new Date(Math.min(end, start + SLICE_IN_MS)) };
    // oxlint-disable-next-line no-await-in-loop -- in order of time
    const listed = await client
      .list(events.list, { organization, project, ...slice }, { signal })
      .toArray();
    const inOrder = listed
      .flatMap((event) => (event.groupID === null ? [] : [recordOf(event, event.groupID, project)]))
      // An event at the border is in the slice that it begins.
      .filter(({ atInMs }) => atInMs >= start && (atInMs < start + SLICE_IN_MS || atInMs === end))
      .sort((a, b) => a.atInMs - b.atInMs);
    yield* inOrder;
  }
}

function periodInMs(statsPeriod: string): number {
  const [, count = '', unit = ''] = /^(\d+)([mhdw])$/.exec(statsPeriod) ?? [];
  const unitInMs = UNITS_IN_MS[unit];
  if (unitInMs !== undefined && Number(count) > 0) return Number(count) * unitInMs;
  throw createAlertRulesError(
    'invalid-input',
    `"${statsPeriod}" is no period. Write a number and m, h, d or w, such as 14d.`,
  );
}

function recordOf(
  {
    dateCreated,
    tags: listed,
  }: {
    readonly dateCreated: string;
    readonly tags: readonly { readonly key: string; readonly value: string }[];
  },
  issue: string,
  project: string,
): HistoryEvent {
  const tags = Object.fromEntries(listed.map(({ key, value }) => [key, value]));
  const level = tags['level'];
  return {
    type: 'event',
    atInMs: Date.parse(dateCreated),
    project,
    issue,
    environment: tags['environment'] ?? null,
    user: tags['user'] ?? null,
    ...(isLevel(level) ? { level } : {}),
    tags,
    detector: null,
  };
}

function isLevel(value: string | undefined): value is Level {
  return value !== undefined && Object.hasOwn(LEVELS, value);
}
