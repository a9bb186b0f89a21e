import { createPages } from '../core/pages/create-pages.ts';
import type { ListOperation, Operation, Pager } from '../core/operation.ts';

// Rows of our own, so that these tests do not follow the generated table.
const scopes = ['event:read', 'event:write'];

type Input = Readonly<Record<string, unknown>>;

/** Reads one thing. */
export const readOne: Operation<Input, unknown> & { route: string } = {
  id: 'things.get',
  scopes,
  route: 'GET organizations/{organization}/things/{thing}/',
};

/** Changes one thing. */
export const changeOne: Operation<Input, unknown> & { route: string } = {
  id: 'things.update',
  scopes,
  route: 'PUT organizations/{organization}/things/{thing}/',
};

/** Adds a thing. */
export const addOne: Operation<Input, unknown> & { route: string } = {
  id: 'things.create',
  scopes,
  route: 'POST organizations/{organization}/things/',
};

/** Lists things. */
export const listAll: ListOperation<Input, { readonly id: number }> & {
  route: string;
  pager: Pager;
  pageSize: 'per_page';
} = {
  id: 'things.list',
  scopes,
  route: 'GET organizations/{organization}/things/',
  paginated: true,
  pager: createPages,
  pageSize: 'per_page',
};
