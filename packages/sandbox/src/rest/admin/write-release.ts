import { createRelease } from '../../store/create-release.ts';
import type { Project, Release } from '../../store/model.ts';
import { fieldErrors } from '../errors.ts';
import * as fields from '../read-fields.ts';
import type { RestAnswer, RestContext } from '../route.ts';
import { serializeRelease } from '../serialize/release.ts';
import { findRelease } from './find-release.ts';
import {
  COMMITS,
  REFS,
  setCommits,
  setRefs,
  type CommitInput,
  type RefInput,
} from './set-commits.ts';

const RELEASE_FIELDS = {
  ref: fields.nullable(fields.text({ maximum: 200, blank: true })),
  url: fields.nullable(fields.url()),
  dateStarted: fields.nullable(fields.dateTime()),
  dateReleased: fields.nullable(fields.dateTime()),
  status: fields.optional(fields.choice(['open', 'archived'])),
  commits: COMMITS,
  refs: REFS,
};

interface ReleaseInput {
  readonly ref?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly dateStarted?: number | null | undefined;
  readonly dateReleased?: number | null | undefined;
  readonly status?: Release['status'] | undefined;
  readonly commits?: readonly CommitInput[] | null | undefined;
  readonly refs?: readonly RefInput[] | null | undefined;
}

/**
 * 201 for a new release, and for a known one that gets a new project; 208 for one that was there already
 * (getsentry/sentry, src/sentry/api/endpoints/organization_releases.py).
 */
export function createOrUpdateRelease(context: RestContext): RestAnswer {
  const { version, projects, ...input } = fields.readFields(context.body, {
    version: readVersion,
    projects: fields.list(readProjectName),
    ...RELEASE_FIELDS,
  });
  const { state, organization } = context;
  const found = projects.map((name) => findNamedProject(context, name));
  const known = organization.releases.find((release) => release.version === version);
  const release = known ?? createRelease(context.state, version);
  const added = found.filter((project) => !release.projects.includes(project));
  release.projects.push(...new Set(added));
  applyInput(context, release, input);
  if (!known) organization.releases.push(release);
  const isNew = !known || added.length > 0;
  return { status: isNew ? 201 : 208, body: serializeRelease(state, release) };
}

export function updateRelease(context: RestContext): RestAnswer {
  const release = findRelease(context);
  applyInput(context, release, fields.readFields(context.body, RELEASE_FIELDS));
  return { status: 200, body: serializeRelease(context.state, release) };
}

/** Commits first: they can still refuse, and then nothing may have changed. */
function applyInput(context: RestContext, release: Release, input: ReleaseInput): void {
  if (input.refs?.length === 0) release.commits = [];
  if (input.refs && input.refs.length > 0) setRefs(context, release, input.refs);
  if (input.commits) setCommits(context, release, input.commits);
  if (input.ref !== undefined) release.ref = input.ref;
  if (input.url !== undefined) release.url = input.url;
  if (input.dateStarted !== undefined) release.startedAt = input.dateStarted;
  if (input.dateReleased !== undefined) release.releasedAt = input.dateReleased;
  if (input.status !== undefined) release.status = input.status;
}

/** getsentry/sentry, src/sentry/models/release.py, is_valid_version. */
function readVersion(value: unknown): string {
  const version = fields.text({ maximum: 200 })(value);
  const isReserved = version === '.' || version === '..' || version.toLowerCase() === 'latest';
  if (!isReserved && !/[\n\t\v\f\r/\\]/.test(version)) return version;
  throw fields.fieldProblem(`Release with name ${version} is not allowed`);
}

function readProjectName(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return fields.text()(value);
}

function findNamedProject(context: RestContext, name: string): Project {
  const project = context.organization.projects.find(
    ({ id, slug }) => id === name || slug === name,
  );
  if (!project) throw fieldErrors({ projects: ['Invalid project ids or slugs'] });
  return project;
}
