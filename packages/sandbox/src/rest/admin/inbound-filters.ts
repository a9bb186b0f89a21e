import { LEGACY_BROWSERS, type InboundFilters } from '../../store/inbound-filters.ts';
import { notFound } from '../errors.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { PROJECT } from './paths.ts';
import { SCOPES } from './scopes.ts';

const FILTERS = `${PROJECT}filters/`;

export const inboundFilterRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: FILTERS,
    scopes: SCOPES.projectRead,
    handle: ({ project }) => ({
      status: 200,
      body: Object.entries(project.filters).map(([id, active]) => ({ id, active })),
    }),
  },
  { method: 'PUT', path: `${FILTERS}{filter_id}/`, scopes: SCOPES.projectWrite, handle: update },
];

function update({ project, params, body }: RestContext): RestAnswer {
  const id = params['filter_id'] ?? '';
  if (!isFilter(project.filters, id)) throw notFound();
  const { active, subfilters } = fields.readFields(body, {
    active: fields.optional(fields.boolean()),
    subfilters: fields.optional(fields.list(fields.choice(LEGACY_BROWSERS))),
  });
  const browsers = id === 'legacy-browsers' ? [...new Set(subfilters)].toSorted() : [];
  // `active` wins over a list, and no word at all is off (getsentry/sentry, src/sentry/ingest/inbound_filters.py).
  const state = active ?? (browsers.length > 0 ? browsers : false);
  project.filters = { ...project.filters, [id]: state };
  return { status: 204 };
}

function isFilter(filters: InboundFilters, id: string): id is keyof InboundFilters {
  return Object.hasOwn(filters, id);
}
