import type { CodeMapping } from '../../store/model.ts';
import { integrationIdOf } from '../../store/integrations.ts';
import { badRequest, notFound } from '../errors.ts';
import { fieldProblem, list, object, optional, readFields, text } from '../read-fields.ts';
import { failure } from '../route.ts';
import type { RestAnswer, RestContext } from '../route.ts';
import { branch, path } from './fields.ts';

const MAX_MAPPINGS = 300;

const mappingList = list(object({ stackRoot: path(), sourceRoot: path() }));

/** getsentry/sentry, src/sentry/integrations/api/endpoints/organization_code_mappings_bulk.py: one status per mapping. */
export function setMappings({ organization, state, body }: RestContext): RestAnswer {
  const input = readFields(body, {
    project: text(),
    repository: text(),
    defaultBranch: optional(branch()),
    mappings: readMappings,
  });
  const project = organization.projects.find(({ slug }) => slug === input.project);
  if (!project) throw notFound(`Project not found: ${input.project}`);
  const named = organization.repositories.filter(
    ({ name, status }) => name === input.repository && status === 'active',
  );
  const [repository] = named;
  if (!repository) throw notFound(`Repository not found: ${input.repository}`);
  if (named.length > 1) {
    const advice = 'Please ensure repository names are unique.';
    throw failure(409, {
      detail: `Multiple repositories found with name: ${input.repository}. ${advice}`,
    });
  }
  if (integrationIdOf(repository) === null) {
    throw badRequest('Repository is not associated with an integration.');
  }
  const { defaultBranch } = input;
  if (!defaultBranch) throw badRequest('defaultBranch is required for this integration type.');
  const mappings = input.mappings.map(({ stackRoot, sourceRoot }) => {
    const known = organization.codeMappings.find(
      (one) => one.project === project && one.stackRoot === stackRoot,
    );
    const values: Omit<CodeMapping, 'id'> = {
      ...{ project, repository, stackRoot, sourceRoot },
      defaultBranch,
    };
    if (known) Object.assign(known, values);
    else organization.codeMappings.push({ id: state.nextId('code-mapping'), ...values });
    return { stackRoot, sourceRoot, status: known ? 'updated' : 'created' };
  });
  const updated = mappings.filter(({ status }) => status === 'updated').length;
  return {
    status: 200,
    body: { created: mappings.length - updated, updated, errors: 0, mappings },
  };
}

function readMappings(value: unknown): { stackRoot: string; sourceRoot: string }[] {
  const mappings = mappingList(value);
  if (mappings.length > MAX_MAPPINGS) {
    throw fieldProblem(`A maximum of ${MAX_MAPPINGS} mappings can be submitted at once.`);
  }
  if (mappings.length === 0) throw fieldProblem('At least one mapping is required.');
  return mappings;
}
