import { ORGANIZATION, PAGING } from '../admin/paths.ts';
import { SCOPES } from '../admin/scopes.ts';
import type { Route } from '../route.ts';
import { createMapping, listMappings, removeMapping, updateMapping } from './mappings.ts';
import { setMappings } from './set-mappings.ts';

const MAPPINGS = `${ORGANIZATION}code-mappings/`;
const MAPPING = `${MAPPINGS}{code_mapping_id}/`;
const WRITE = ['org:admin', 'org:integrations', 'org:write'];

/** Where the code of stack frames is in the repositories. */
export const codeMappingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: MAPPINGS,
    scopes: [...SCOPES.organizationRead, 'org:ci', 'org:integrations'],
    query: [...PAGING, 'project', 'integrationId'],
    handle: listMappings,
  },
  { method: 'POST', path: MAPPINGS, scopes: WRITE, handle: createMapping },
  { method: 'POST', path: `${MAPPINGS}bulk/`, scopes: ['org:ci'], handle: setMappings },
  { method: 'PUT', path: MAPPING, scopes: WRITE, handle: updateMapping },
  { method: 'DELETE', path: MAPPING, scopes: WRITE, handle: removeMapping },
];
