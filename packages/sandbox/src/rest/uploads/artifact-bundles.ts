import { ORGANIZATION } from '../admin/paths.ts';
import { fieldErrors } from '../errors.ts';
import { list, optional, readFields, text } from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { assemble } from './assemble.ts';
import { checksum } from './checksum.ts';
import { UPLOAD_SCOPES } from './scopes.ts';

export const artifactBundleRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: `${ORGANIZATION}artifactbundle/assemble/`,
    scopes: UPLOAD_SCOPES,
    handle,
  },
];

function handle(context: RestContext): RestAnswer {
  const { organization, state } = context;
  const input = readFields(context.body, {
    checksum: checksum(),
    chunks: list(checksum()),
    projects: list(text()),
    version: optional(text({ maximum: 250 })),
    dist: optional(text({ maximum: 64 })),
  });
  if (input.projects.length === 0) {
    throw fieldErrors({ error: 'You need to specify at least one project' });
  }
  const projects = organization.projects.filter(
    ({ id, slug }) => input.projects.includes(slug) || input.projects.includes(id),
  );
  if (projects.length !== new Set(input.projects).size) {
    throw fieldErrors({ error: 'One or more projects are invalid' });
  }
  if (input.dist !== undefined && input.version === undefined) {
    throw fieldErrors({ error: 'You need to specify a release together with a dist' });
  }
  const key = `artifact-bundle:${organization.id}:${input.checksum}`;
  const result = assemble(context, key, input.chunks, (bytes) => ({
    kind: 'artifact-bundle',
    checksum: input.checksum,
    name: null,
    bytes,
    organization: organization.slug,
    projects: projects.map(({ slug }) => slug),
    release: input.version ?? null,
    dist: input.dist ?? null,
    debugId: null,
    createdAt: state.clock.now(),
  }));
  const { missingChunks, detail } = result;
  // Where chunks are missing Sentry leaves the detail out.
  return {
    status: 200,
    body: {
      state: result.state,
      missingChunks,
      ...(result.state !== 'not_found' && { detail }),
    },
  };
}
