import type { OperationModel } from './model.ts';
import { singular, spaced } from './words.ts';

const verbs: Readonly<Record<string, string>> = {
  list: 'Lists',
  get: 'Returns',
  create: 'Creates',
  update: 'Updates',
  delete: 'Deletes',
};

/** `Updates one service hook in a project, by `hookId`.` Anything but the five verbs needs words in docs.json. */
export function printProse(model: OperationModel): string {
  const verb = verbs[model.method];
  if (verb === undefined) throw new Error(`${model.row.id} needs words in data/docs.json`);
  const thing =
    model.method === 'list' ? spaced(model.group) : `one ${spaced(singular(model.group))}`;
  const ids = model.pathParameters.filter((name) => name !== 'organization' && name !== 'project');
  const by = ids.length > 0 ? `, by ${ids.map((name) => `\`${name}\``).join(' and ')}` : '';
  return `${verb} ${thing}${placeOf(model.pathParameters)}${by}.`;
}

function placeOf(pathParameters: readonly string[]): string {
  if (pathParameters.includes('project')) return ' in a project';
  return pathParameters.includes('organization') ? ' in an organization' : '';
}
