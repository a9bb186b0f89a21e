import { operations } from '../../packages/api-client/src/generated/table.ts';
import { code, page, table } from './markdown.ts';

/** Every operation of the API client. */
export function operationsPage(): string {
  const groups = Map.groupBy(operations, ({ id }) => id.split('.')[0] ?? '');
  const sections = Array.from(groups, ([group, rows]) => {
    const cells = rows.map(({ id, route, scopes, paginated, stability, deprecated }) => {
      const [method = '', path = ''] = route.split(' ');
      const notes = [
        paginated ? 'list' : '',
        deprecated ? 'deprecated' : '',
        stability === 'private' ? 'not in the published contract' : (stability ?? ''),
      ].filter((note) => note !== '');
      return [
        code(`client.${id}`),
        code(`${method} /api/0/${path}`),
        scopes.map((scope) => code(scope)).join(' '),
        notes.join(', '),
      ];
    });
    return `## ${group}\n\n${table(['method', 'request', 'one of these scopes', 'notes'], cells)}`;
  });
  return page(
    'Operations',
    "api-client's operation table",
    `${operations.length} operations of Sentry's REST API, each a method of the client of \`@sentry-kit/api-client\`, and a constant of \`/operations/*\` for \`client.call\`. A token needs one of the scopes; [\`explainAccess\`](../../packages/api-client/README.md#access) works out which a program needs. What is marked as list is read page by page.`,
    ...sections,
  );
}
