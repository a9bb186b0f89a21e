import type { SentryClient } from '@sentry-kit/api-client';

/** The DSNs of every project of an organization, after a look at what the token can see at all. */
export const readDsns = async (client: SentryClient): Promise<Readonly<Record<string, string>>> => {
  for await (const organization of client.organizations.list()) console.log(organization.slug);

  const dsns: Record<string, string> = {};
  for await (const project of client.projects.list({ organization: 'acme' })) {
    const place = { organization: 'acme', project: project.slug };
    for await (const key of client.projectKeys.list(place)) dsns[project.slug] = key.dsn.public;
  }
  return dsns;
};

/**
 * The projects of every organization. On sentry.io this list holds only those of the region that
 * answers, so that it may be empty without any error; `projects.list` has no such gap.
 */
export const readAllProjects = async (client: SentryClient): Promise<readonly string[]> => {
  const projects = await client.projects.listAll().toArray();
  return projects.map(({ slug }) => slug);
};
