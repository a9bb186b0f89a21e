import type { Clock, SentryCaller } from '@sentry-kit/api-client/core';
import { createAlertRulesError } from '../diagnostic/error.ts';
import type { ObservedAlerts } from '../plan/types.ts';
import { organizationOf } from './organization-of.ts';
import { readNames } from './read-names.ts';
import { readThings } from './read-things.ts';

/** What to read. */
export interface ReadAlertsOptions {
  /** Slugs; all projects by default. */
  readonly projects?: readonly string[] | undefined;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
  /** Says when it was read; real time by default. */
  readonly clock?: Clock | undefined;
}

/**
 * Reads the monitors, alerts and notifications of the client's organization, and the names that a
 * description can use. Needs the scopes `alerts:read`, `org:read`, `project:read`, `team:read` and
 * `member:read`.
 */
export async function readAlerts(
  client: SentryCaller,
  { projects, signal, clock }: ReadAlertsOptions = {},
): Promise<ObservedAlerts> {
  const organization = organizationOf(client);
  const names = await readNames(client, organization, signal);
  const projectIds = projects?.map((slug) => {
    const project = names.projects.find(({ name }) => name === slug);
    if (project) return project.id;
    throw createAlertRulesError(
      'invalid-input',
      `${organization} has no project "${slug}". It has ${names.projects.map(({ name }) => name).join(', ')}.`,
    );
  });
  const things = await readThings(client, { organization, projectIds, signal });
  return {
    organization,
    readAt: clock?.now() ?? Date.now(),
    ...(projects ? { projects } : {}),
    ...things,
    names,
  };
}
