import type { SentryCaller } from '@sentry-kit/api-client/core';
import * as codeMappings from '@sentry-kit/api-client/operations/code-mappings';
import { createReleaseManagerError } from '../error/error.ts';
import { checkCodeMappings, type CodeMapping } from './check-mappings.ts';

/** Mappings of one request, as sentry-cli sends them (getsentry/sentry-cli: src/commands/code_mappings). */
const BATCH = 300;

/** Which code the mappings are of. */
export interface CodeMappingsUpload {
  /** Slug of the project; the client's by default. */
  readonly project?: string | undefined;
  /** Name of the repository in Sentry, such as `acme/shop`. */
  readonly repository: string;
  /** Branch that is looked at. */
  readonly defaultBranch: string;
  /** The mappings; those of the same stack root replace the ones that are there. */
  readonly mappings: readonly CodeMapping[];
}

/** What became of the mappings. */
export interface CodeMappingsResult {
  /** Mappings that are new. */
  readonly created: number;
  /** Mappings that replaced others. */
  readonly updated: number;
  /** Mappings that Sentry refused, and why. */
  readonly refused: readonly { readonly stackRoot: string; readonly reason: string }[];
}

/**
 * Sets code mappings of a project, in batches of 300. Throws `invalid-input` with every problem of the
 * list, before anything is sent.
 */
export async function uploadCodeMappings(
  upload: CodeMappingsUpload,
  options: { readonly client: SentryCaller; readonly signal?: AbortSignal | undefined },
): Promise<CodeMappingsResult> {
  const { client, signal } = options;
  const { repository, defaultBranch, project = client.project } = upload;
  const { mappings, diagnostics } = checkCodeMappings(upload.mappings);
  if (diagnostics.length > 0 || project === undefined) {
    throw createReleaseManagerError('invalid-input', 'The code mappings cannot be sent:', {
      diagnostics,
      ...(project === undefined ? { hint: 'Name the project, or give the client one.' } : {}),
    });
  }
  let created = 0;
  let updated = 0;
  const refused: { stackRoot: string; reason: string }[] = [];
  for (let from = 0; from < mappings.length; from += BATCH) {
    // oxlint-disable-next-line no-await-in-loop -- batch after batch
    const answer = await client.call(
      codeMappings.createMany,
      { project, repository, defaultBranch, mappings: mappings.slice(from, from + BATCH) },
      signal ? { signal } : {},
    );
    created += answer.created;
    updated += answer.updated;
    for (const { stackRoot, status, detail } of answer.mappings) {
      if (status === 'error') refused.push({ stackRoot, reason: detail ?? 'no reason was given' });
    }
  }
  return { created, updated, refused };
}
