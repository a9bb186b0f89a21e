import type { SentryCaller } from '@sentry-kit/api-client/core';
import * as inboundFilters from '@sentry-kit/api-client/operations/inbound-filters';
import * as projectKeys from '@sentry-kit/api-client/operations/project-keys';
import * as projects from '@sentry-kit/api-client/operations/projects';
import { isRecord } from '../policy/checks.ts';
import { throwIfAborted } from './error.ts';
import { filterChecks } from './check-quota.ts';
import { nameKeys } from './name-keys.ts';
import type { InboundFilters, ProjectQuota, Quota } from './types.ts';

/** Of which projects to read. */
export interface ReadQuotaOptions {
  /** Slugs. Default: the client's project; without one, all of the organization. */
  readonly projects?: readonly string[] | undefined;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
}

/** Reads what limits the data of an organization. Needs the scope `project:read`, for all projects `org:read` too. */
export async function readQuota(
  client: SentryCaller,
  options: ReadQuotaOptions = {},
): Promise<Quota> {
  const slugs = options.projects ?? (await listProjects(client, options.signal));
  const read = await readProjects(client, slugs, options.signal);
  return {
    projects: Object.fromEntries([...read].map(([slug, { quota }]) => [slug, quota])),
  };
}

/** A project's levers, and by which ids the API knows its keys. */
export interface ReadProject {
  readonly quota: ProjectQuota;
  readonly keyIds: ReadonlyMap<string, string>;
}

/** getsentry/sentry, src/sentry/api/serializers/models/project.py; there is no operation that reads it alone. */
const SPIKE_PROTECTION = 'quotas:spike-protection-disabled';

/** One project after the other: an organization may have hundreds. */
export async function readProjects(
  client: SentryCaller,
  slugs: Iterable<string>,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, ReadProject>> {
  const read = new Map<string, ReadProject>();
  for (const slug of new Set(slugs)) {
    throwIfAborted(signal, 'Reading changes nothing.');
    // oxlint-disable-next-line no-await-in-loop -- one after the other on purpose
    read.set(slug, await readProject(client, slug, signal));
  }
  return read;
}

async function readProject(
  client: SentryCaller,
  project: string,
  signal: AbortSignal | undefined,
): Promise<ReadProject> {
  const [keys, filters, details] = await Promise.all([
    client.list(projectKeys.list, { project }, { signal }).toArray(),
    client.call(inboundFilters.list, { project }, { signal }),
    client.call(projects.get, { project }, { signal }),
  ]);
  const keyIds = nameKeys(keys);
  const names = new Map([...keyIds].map(([name, id]) => [id, name]));
  const isOff = isRecord(details.options) ? details.options[SPIKE_PROTECTION] : undefined;
  return {
    keyIds,
    quota: {
      keys: Object.fromEntries(
        keys.map(({ id, isActive, rateLimit }) => [
          names.get(id) ?? id,
          {
            isActive,
            rateLimit: rateLimit ? { window: rateLimit.window, count: rateLimit.count } : null,
          },
        ]),
      ),
      filters: readFilters(filters),
      ...(typeof isOff === 'boolean' ? { spikeProtection: !isOff } : {}),
    },
  };
}

/** Filters and browsers that are not known here are left out: they could not be set either. */
function readFilters(
  filters: readonly { readonly id: string; readonly active: unknown }[],
): InboundFilters {
  return Object.fromEntries(
    filters
      .map(({ id, active }) => [id, Array.isArray(active) && active.length === 0 ? false : active])
      .filter(([id, active]) => {
        let isKnown = Object.hasOwn(filterChecks, String(id));
        filterChecks[String(id)]?.(active, [], () => (isKnown = false));
        return isKnown;
      }),
  );
}

async function listProjects(
  client: SentryCaller,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  if (client.project !== undefined) return [client.project];
  const all = await client.list(projects.list, {}, { signal }).toArray();
  return all.map(({ slug }) => slug);
}
