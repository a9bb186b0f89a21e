import type { OperationRow } from '../../src/core/operation.ts';
import { pascal } from './words.ts';

/** The properties of a row, each as TypeScript. */
export function rowEntries({ scopes, ...rest }: OperationRow): string[] {
  const entries = Object.entries(rest).map(([key, value]) => `${key}: ${printValue(value)}`);
  const pager = rest.paginated ? ['pager: createPages'] : [];
  return [...entries, ...pager, `scopes: ${scopesName(scopes)}`];
}

/** Only the rows of lists lead to what reads lists. */
export function importPager(
  models: readonly { readonly row: OperationRow }[],
  path: string,
): string {
  return models.some(({ row }) => row.paginated)
    ? `import { createPages } from '${path}core/pages/create-pages.ts';\n`
    : '';
}

export function printValue(value: unknown): string {
  return JSON.stringify(value).replaceAll('"', "'").replaceAll("':", "': ");
}

/** `['event:read', 'event:write']` is `eventReadWrite`. */
export function scopesName(scopes: readonly string[]): string {
  if (scopes.length === 0) return 'none';
  const byResource = new Map<string, string[]>();
  for (const scope of scopes) {
    const [resource = '', right = ''] = scope.split(':');
    byResource.set(resource, [...(byResource.get(resource) ?? []), right]);
  }
  const name = [...byResource].map(
    ([resource, rights]) => pascal(resource) + rights.map(pascal).join(''),
  );
  const joined = name.join('');
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}
