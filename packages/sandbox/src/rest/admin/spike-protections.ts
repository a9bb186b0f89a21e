import { fieldErrors } from '../errors.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { ORGANIZATION } from './paths.ts';
import { SCOPES } from './scopes.ts';

const PATH = `${ORGANIZATION}spike-protections/`;

/** On and off only: how Sentry cuts a spike is not simulated. */
export const spikeProtectionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: PATH,
    scopes: SCOPES.projectRead,
    handle: (context) => choose(context, true, 201),
  },
  {
    method: 'DELETE',
    path: PATH,
    scopes: SCOPES.projectRead,
    handle: (context) => choose(context, false, 200),
  },
];

function choose({ organization, body }: RestContext, isOn: boolean, status: number): RestAnswer {
  const { projects: slugs } = fields.readFields(body, { projects: fields.list(fields.text()) });
  const known = new Map(organization.projects.map((project) => [project.slug, project]));
  const unknown = slugs.filter((slug) => slug !== '$all' && !known.has(slug));
  if (unknown.length > 0) throw fieldErrors({ projects: [`No project: ${unknown.join(', ')}`] });
  for (const [slug, project] of known) {
    if (slugs.includes('$all') || slugs.includes(slug)) project.isSpikeProtected = isOn;
  }
  return { status };
}
