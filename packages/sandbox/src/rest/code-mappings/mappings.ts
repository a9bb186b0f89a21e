import type { CodeMapping, Project, Repository } from '../../store/model.ts';
import { integrationIdOf, providerOf } from '../../store/integrations.ts';
import { readSelection } from '../../query/selection.ts';
import { fieldErrors, notFound } from '../errors.ts';
import { paginated } from '../paginate.ts';
import { nullable, optional, readFields, text } from '../read-fields.ts';
import { failure } from '../route.ts';
import type { RestAnswer, RestContext } from '../route.ts';
import { branch, path } from './fields.ts';
import { serializeMapping } from './serialize-mapping.ts';

// getsentry/sentry, src/sentry/integrations/api/endpoints/organization_code_mappings.py and
// organization_code_mapping_details.py.

export function listMappings(context: RestContext): RestAnswer {
  const { organization, query } = context;
  const integrationId = query.get('integrationId');
  if (integrationId && providerOf(integrationId) === undefined) throw notFound();
  const { projects } = readSelection(context);
  const found = organization.codeMappings.filter(({ project, repository }) =>
    integrationId ? integrationIdOf(repository) === integrationId : projects.includes(project),
  );
  return paginated(context, found, serializeMapping);
}

export function createMapping(context: RestContext): RestAnswer {
  const { organization, state } = context;
  const { integrationId, projectId } = readFields(context.body, {
    integrationId: nullable(text({ blank: true })),
    projectId: nullable(text({ blank: true })),
  });
  if (!integrationId) throw failure(400, 'Missing param: integrationId');
  if (!organization.projects.some(({ id }) => id === projectId)) {
    throw failure(404, 'Could not find project');
  }
  if (providerOf(integrationId) === undefined) {
    throw failure(404, 'Could not find this integration installed on your organization');
  }
  const input = readMapping(context, integrationId);
  const mapping: CodeMapping = { id: state.nextId('code-mapping'), ...input };
  organization.codeMappings.push(mapping);
  return { status: 201, body: serializeMapping(mapping) };
}

export function updateMapping(context: RestContext): RestAnswer {
  const mapping = findMapping(context);
  const integrationId = integrationIdOf(mapping.repository) ?? '';
  Object.assign(mapping, readMapping(context, integrationId, mapping));
  return { status: 200, body: serializeMapping(mapping) };
}

export function removeMapping(context: RestContext): RestAnswer {
  const { codeMappings } = context.organization;
  codeMappings.splice(codeMappings.indexOf(findMapping(context)), 1);
  return { status: 204 };
}

function findMapping({ organization, params }: RestContext): CodeMapping {
  const mapping = organization.codeMappings.find(({ id }) => id === params['code_mapping_id']);
  if (!mapping) throw notFound();
  return mapping;
}

function readMapping(
  { organization, body }: RestContext,
  integrationId: string,
  own?: CodeMapping,
): Omit<CodeMapping, 'id'> {
  const input = readFields(body, {
    projectId: text(),
    repositoryId: text(),
    stackRoot: path(),
    sourceRoot: path(),
    defaultBranch: optional(branch()),
  });
  const project: Project | undefined = organization.projects.find(
    ({ id }) => id === input.projectId,
  );
  const repository: Repository | undefined = organization.repositories.find(
    (one) => one.id === input.repositoryId && integrationIdOf(one) === integrationId,
  );
  const problems = {
    ...(project ? {} : { projectId: ['Project does not exist'] }),
    ...(repository ? {} : { repositoryId: ['Repository does not exist'] }),
    ...(input.defaultBranch ? {} : { defaultBranch: ['This field is required.'] }),
  };
  if (!project || !repository || !input.defaultBranch) throw fieldErrors(problems);
  const isTaken = organization.codeMappings.some(
    (one) => one !== own && one.project === project && one.stackRoot === input.stackRoot,
  );
  if (isTaken) {
    throw fieldErrors({
      nonFieldErrors: ['Code path config already exists with this project and stack trace root'],
    });
  }
  const { stackRoot, sourceRoot, defaultBranch } = input;
  return { project, repository, stackRoot, sourceRoot, defaultBranch };
}
