import type { Organization } from '../../store/model.ts';
import { paginated } from '../paginate.ts';
import { readChoice, readFlag } from '../read-choices.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { serializeOrganization, serializeOrganizationDetails } from '../serialize/organization.ts';
import { matchesSimpleQuery, parseSimpleQuery } from '../simple-query.ts';
import { ORGANIZATION, ORGANIZATIONS, PAGING } from './paths.ts';
import { SCOPES } from './scopes.ts';

export const organizationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: ORGANIZATIONS,
    scopes: SCOPES.organizationRead,
    query: [...PAGING, 'query', 'sortBy'],
    handle: list,
  },
  {
    method: 'GET',
    path: ORGANIZATION,
    scopes: SCOPES.organizationRead,
    query: ['detailed'],
    handle: (context) => details(context, readFlag(context.query, 'detailed', true)),
  },
  { method: 'PUT', path: ORGANIZATION, scopes: SCOPES.organizationWrite, handle: update },
];

function list(context: RestContext): RestAnswer {
  const { state, token } = context;
  const query = parseSimpleQuery(context.query.get('query'), ['id', 'slug']);
  const sort = readChoice(
    context.query,
    'sortBy',
    ['date', 'members', 'projects', 'events'],
    'date',
  );
  const organizations = state.organizations.filter(
    (organization) =>
      (token.organization === null || token.organization === organization) &&
      matchesSimpleQuery(query, [organization.slug, organization.name], {
        id: [organization.id],
        slug: [organization.slug],
      }),
  );
  const weight = (organization: Organization): number => {
    switch (sort) {
      case 'date':
        return organization.createdAt;
      case 'members':
        return organization.members.length;
      case 'projects':
        return organization.projects.length;
      case 'events':
        return state.events.entries.filter((event) => event.project.organization === organization)
          .length;
    }
  };
  const sorted = organizations.toSorted((a, b) => weight(b) - weight(a));
  return paginated(context, sorted, (organization) =>
    serializeOrganization(organization, context.baseUrl),
  );
}

function details(context: RestContext, isDetailed: boolean): RestAnswer {
  const { state, organization, baseUrl } = context;
  return {
    status: 200,
    body: serializeOrganizationDetails(state, organization, baseUrl, isDetailed),
  };
}

const ROLES = ['member', 'admin', 'manager', 'owner'] as const;

function update(context: RestContext): RestAnswer {
  const { organization } = context;
  const { slug, name, ...options } = fields.readFields(context.body, {
    slug: fields.optional(fields.slug(50)),
    name: fields.optional(fields.text({ maximum: 64 })),
    isEarlyAdopter: fields.optional(fields.boolean()),
    hideAiFeatures: fields.optional(fields.boolean()),
    defaultRole: fields.optional(fields.choice(ROLES)),
    openMembership: fields.optional(fields.boolean()),
    eventsMemberAdmin: fields.optional(fields.boolean()),
    alertsMemberWrite: fields.optional(fields.boolean()),
    attachmentsRole: fields.optional(fields.choice(ROLES)),
    debugFilesRole: fields.optional(fields.choice(ROLES)),
    require2FA: fields.optional(fields.boolean()),
    allowSharedIssues: fields.optional(fields.boolean()),
    enhancedPrivacy: fields.optional(fields.boolean()),
    scrapeJavaScript: fields.optional(fields.boolean()),
    storeCrashReports: fields.optional(fields.integer({ minimum: -1, maximum: 100 })),
    allowJoinRequests: fields.optional(fields.boolean()),
    dataScrubber: fields.optional(fields.boolean()),
    dataScrubberDefaults: fields.optional(fields.boolean()),
    sensitiveFields: fields.optional(fields.list(fields.text())),
    safeFields: fields.optional(fields.list(fields.text())),
    scrubIPAddresses: fields.optional(fields.boolean()),
    relayPiiConfig: fields.nullable(fields.text({ blank: true })),
    relayDsnEndpoint: fields.nullable(fields.url()),
    issueAlertsThreadFlag: fields.optional(fields.boolean()),
    metricAlertsThreadFlag: fields.optional(fields.boolean()),
  });
  if (slug !== undefined && slug !== organization.slug) {
    const isTaken = context.state.organizations.some((other) => other.slug === slug);
    if (isTaken) throw fields.taken('slug', `The slug "${slug}" is already in use.`);
    organization.slug = slug;
  }
  if (name !== undefined) organization.name = name;
  fields.assignPresent(organization.options, options);
  return details(context, true);
}
