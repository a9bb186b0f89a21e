import { ORGANIZATION } from '../admin/paths.ts';
import { fieldErrors } from '../errors.ts';
import { fieldProblem, isObject, list, optional, readFields, text } from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { acceptBundle } from './accept-bundle.ts';
import { assemble } from './assemble.ts';
import { checksum } from './checksum.ts';
import { UPLOAD_SCOPES } from './scopes.ts';

export const assembleBundleRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: `${ORGANIZATION}artifactbundle/assemble/`,
    scopes: UPLOAD_SCOPES,
    handle,
  },
];

/** getsentry/sentry, src/sentry/tasks/assemble.py, set_assemble_status. */
const REMEMBERED_FOR_IN_MS = 10 * 60 * 1000;

const FIELDS = {
  checksum: checksum(),
  chunks: list(checksum()),
  projects: list(text()),
  version: optional(readVersion),
  dist: optional(text({ maximum: 64 })),
};

/** getsentry/sentry, src/sentry/api/endpoints/organization_artifactbundle_assemble.py and tasks/assemble.py. */
function handle(context: RestContext): RestAnswer {
  const { organization, state, body } = context;
  const unexpected = Object.keys(isObject(body) ? body : {}).filter((name) => !(name in FIELDS));
  if (unexpected.length > 0) {
    const names = unexpected.map((name) => `'${name}'`).join(', ');
    const verb = unexpected.length > 1 ? 'were' : 'was';
    throw refused(`Additional properties are not allowed (${names} ${verb} unexpected)`);
  }
  const input = readFields(body, FIELDS);
  if (input.projects.length === 0) throw refused('You need to specify at least one project');
  const projects = organization.projects.filter(
    ({ id, slug }) => input.projects.includes(slug) || input.projects.includes(id),
  );
  if (projects.length !== new Set(input.projects).size) {
    throw refused('One or more projects are invalid');
  }
  if (input.dist !== undefined && input.version === undefined) {
    throw refused('You need to specify a release together with a dist');
  }
  const result = assemble(context, {
    key: `artifact-bundle:${organization.id}:${input.checksum}`,
    chunks: input.chunks,
    rememberedForInMs: REMEMBERED_FOR_IN_MS,
    describe: (bytes) => ({
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
    }),
    accept: (file) => acceptBundle(state, organization, projects, file),
  });
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

function readVersion(value: unknown): string {
  const version = text({ maximum: 250 })(value);
  if (!version.includes('/')) return version;
  throw fieldProblem('The version may not contain a slash.');
}

function refused(error: string): unknown {
  return fieldErrors({ error });
}
