import type { SentryCaller } from '@sentry-kit/api-client/core';
import * as integrations from '@sentry-kit/api-client/operations/integrations';
import * as members from '@sentry-kit/api-client/operations/members';
import * as projects from '@sentry-kit/api-client/operations/projects';
import * as sentryApps from '@sentry-kit/api-client/operations/sentry-apps';
import * as teams from '@sentry-kit/api-client/operations/teams';
import { camelFields } from '../canonical/casing.ts';
import type { NamedId, ObservedIntegration, ObservedNames } from '../plan/types.ts';
import { idText, listOf } from '../wire/read-fields.ts';

/** Reads what has an id and a name, one list of each kind. */
export async function readNames(
  client: SentryCaller,
  organization: string,
  signal: AbortSignal | undefined,
): Promise<ObservedNames> {
  const input = { organization };
  const options = { signal };
  const [allProjects, allTeams, allMembers, allIntegrations, installations] = await Promise.all([
    client.list(projects.list, { ...input, per_page: 100 }, options).toArray(),
    client.list(teams.list, { ...input, per_page: 100 }, options).toArray(),
    client.list(members.list, input, options).toArray(),
    client.list(integrations.list, input, options).toArray(),
    client.list(sentryApps.listInstallations, input, options).toArray(),
  ]);
  return {
    projects: allProjects.map(({ id, slug }) => ({ id, name: slug })),
    teams: allTeams.map(({ id, slug }) => ({ id, name: slug })),
    // Who has not joined yet has no user, and nobody can be told anything.
    members: allMembers.flatMap(({ email, user }) => (user ? [{ id: user.id, name: email }] : [])),
    apps: installations.map(({ app }) => ({ id: String(app.sentryAppId), name: app.slug })),
    integrations: allIntegrations.map(readIntegration),
  };
}

function readIntegration({
  id,
  name,
  provider,
  configData,
}: {
  readonly id: string;
  readonly name: string;
  readonly provider: unknown;
  readonly configData: unknown;
}): ObservedIntegration {
  const { serviceTable, teamTable } = camelFields(configData);
  return {
    id,
    name,
    provider: idText(camelFields(provider)['key']) ?? '',
    services: [...namesOf(serviceTable, 'service'), ...namesOf(teamTable, 'team')],
  };
}

/** Ids and names only: the rows hold the keys of the services. */
function namesOf(table: unknown, key: string): readonly NamedId[] {
  return listOf(table).flatMap((row): readonly NamedId[] => {
    const fields = camelFields(row);
    const [id, name] = [idText(fields['id']), idText(fields[key])];
    return id === undefined || name === undefined ? [] : [{ id, name }];
  });
}
