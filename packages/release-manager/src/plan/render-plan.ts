import type { ReleasePlan, ReleaseStep } from './types.ts';

/** A plan for people: every step and what it sends; `markdown` for a pull request, `text` by default. */
export function renderPlan(plan: ReleasePlan, format: 'text' | 'markdown' = 'text'): string {
  const { version, organization, projects } = plan.target;
  const name = format === 'markdown' ? `\`${version}\`` : version;
  const title = `Release ${name} of ${projects.join(', ')} in ${organization}`;
  const steps = plan.steps.map((step) => describeStep(step));
  const notes = plan.diagnostics.map(({ severity, message, hint }) =>
    [severity, ': ', message, hint === undefined ? '' : `. ${hint}`].join(''),
  );
  const bullet = format === 'markdown' ? '- ' : '  ';
  return [
    format === 'markdown' ? `### ${title}` : title,
    ...(format === 'markdown' ? [''] : []),
    ...(steps.length === 0 ? [`${bullet}nothing to do`] : steps.map((line) => bullet + line)),
    ...notes.map((line) => bullet + line),
    '',
  ].join('\n');
}

function describeStep(step: ReleaseStep): string {
  switch (step.type) {
    case 'create-release':
      return 'create the release';
    case 'set-commits':
      return describeCommits(step.requests[0]?.body);
    case 'write-files':
      return `change ${count(step.files.length, 'file')} in ${step.directory}`;
    case 'upload-bundle': {
      const dist = step.dist === undefined ? '' : ` for the distribution ${step.dist}`;
      return `upload ${count(step.entries.length, 'file')} (${inMegabytes(step.bytes)} in ${count(step.chunks.length, 'chunk')})${dist}`;
    }
    case 'move-maps':
      return step.moveTo === undefined
        ? `delete ${count(step.files.length, 'map')} in ${step.directory}`
        : `move ${count(step.files.length, 'map')} from ${step.directory} to ${step.moveTo}`;
    case 'create-deploy':
      return `record the deploy to ${environmentOf(step.requests[0]?.body)}`;
    case 'finalize':
      return 'mark the release as released';
  }
}

function describeCommits(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'refs' in body && Array.isArray(body.refs)) {
    const refs: readonly { readonly repository?: unknown; readonly commit?: unknown }[] = body.refs;
    if (refs.length === 0) return 'take the commits away';
    return `set the commits: ${refs.map(({ repository, commit }) => `${String(repository)} at ${String(commit).slice(0, 12)}`).join(', ')}`;
  }
  if (
    typeof body === 'object' &&
    body !== null &&
    'commits' in body &&
    Array.isArray(body.commits)
  ) {
    return `send ${count(body.commits.length, 'commit')} of the local history`;
  }
  return 'set the commits';
}

function environmentOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'environment' in body
    ? String(body.environment)
    : 'an environment';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
