import { INTEGRATIONS, type Integration } from '../../store/integrations.ts';
import { SENTRY_APPS } from '../../store/sentry-apps.ts';
import type { Organization } from '../../store/model.ts';
import { ORGANIZATION, PAGING } from '../admin/paths.ts';
import { notFound } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { readFlag } from '../read-choices.ts';
import type { Route } from '../route.ts';

const READ = ['org:admin', 'org:integrations', 'org:read', 'org:write'];

/** What an organization is connected to: the targets of actions. They can be read, not changed. */
export const integrationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${ORGANIZATION}integrations/`,
    scopes: READ,
    query: [...PAGING, 'providerKey', 'includeConfig'],
    handle(context) {
      const key = context.query.get('providerKey');
      const hasConfig = readFlag(context.query, 'includeConfig', true);
      const found = INTEGRATIONS.filter((one) => key === null || one.key === key);
      return paginated(context, found, (one) => serialize(context.organization, one, hasConfig));
    },
  },
  {
    method: 'GET',
    path: `${ORGANIZATION}integrations/{integration_id}/`,
    scopes: READ,
    handle({ organization, params }) {
      const found = INTEGRATIONS.find(({ id }) => id === params['integration_id']);
      if (!found) throw notFound();
      return { status: 200, body: serialize(organization, found, true) };
    },
  },
  {
    method: 'GET',
    path: `${ORGANIZATION}sentry-app-installations/`,
    scopes: ['org:read', 'org:integrations'],
    query: PAGING,
    handle: (context) =>
      paginated(context, SENTRY_APPS, ({ id, uuid, slug, installationUuid }) => ({
        app: { uuid, slug, sentryAppId: id },
        organization: { slug: context.organization.slug },
        uuid: installationUuid,
        status: 'installed',
      })),
  },
];

function serialize(
  organization: Organization,
  { id, key, provider, name, services }: Integration,
  hasConfig: boolean,
): Record<string, unknown> {
  return {
    id,
    name,
    icon: null,
    domainName: `acme.${key.replaceAll('_', '-')}.example.com`,
    accountType: null,
    scopes: null,
    outOfDate: false,
    status: 'active',
    provider: {
      key,
      slug: key,
      name: provider,
      canAdd: true,
      canDisable: false,
      features: ['alert-rule'],
      aspects: {},
    },
    ...(hasConfig
      ? { configOrganization: [], configData: services ? { [services.key]: services.entries } : {} }
      : {}),
    externalId: `${key}-1`,
    organizationId: Number(organization.id),
    organizationIntegrationStatus: 'active',
    gracePeriodEnd: null,
  };
}
