import type { OperationModel } from './model.ts';
import { singular, spaced } from './words.ts';

const verbs: Readonly<Record<string, string>> = {
  list: 'Lists',
  get: 'Returns',
  create: 'Creates',
  update: 'Updates',
  delete: 'Deletes',
  upload: 'Uploads',
  download: 'Downloads',
  add: 'Adds',
  remove: 'Removes',
  link: 'Links',
  skip: 'Skips',
  start: 'Starts',
  query: 'Queries',
  count: 'Counts',
  assemble: 'Assembles',
  enable: 'Enables',
  disable: 'Disables',
};

/** `Updates one monitor in a project (monitor).` from group, method and path parameters. */
export function printProse(model: OperationModel): string {
  const [verb = '', rest = ''] = splitVerb(model.method);
  const inProject = rest.endsWith('InProject') || model.pathParameters.includes('project');
  const words = spaced(rest.replace(/In(Project|Organization)$/, '')).trim();
  const many = verb === 'list' || rest.startsWith('Many');
  const group = spaced(model.group);
  const one = spaced(singular(model.group));
  const thing =
    words === '' || words === 'many' ? (many ? group : `one ${one}`) : `${words} (${group})`;
  const place = inProject
    ? ' in a project'
    : model.pathParameters.includes('organization')
      ? ' in an organization'
      : '';
  const ids = model.pathParameters.filter((name) => name !== 'organization' && name !== 'project');
  const by = ids.length > 0 ? `, by ${ids.map((name) => `\`${name}\``).join(', ')}` : '';
  return `${verbs[verb] ?? 'Calls'} ${thing}${place}${by}.`;
}

function splitVerb(method: string): [string, string] {
  const verb = Object.keys(verbs).find(
    (word) => method.startsWith(word) && !/^[a-z]/.test(method.slice(word.length)),
  );
  return verb === undefined ? ['', method] : [verb, method.slice(verb.length)];
}
