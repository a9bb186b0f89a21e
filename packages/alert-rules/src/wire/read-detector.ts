import { camelFields, isRecord } from '../canonical/casing.ts';
import { readOwner } from './owner.ts';
import { compact, idText, listOf, textOrNull } from './read-fields.ts';
import { readWireGroup } from './read-group.ts';
import type { WireDetector } from './types.ts';

/** What the API says of a detector, in either casing, without what only the server fills. */
export function readDetector(body: unknown): WireDetector {
  const fields = camelFields(body);
  return compact({
    id: idText(fields['id']),
    projectId: idText(fields['projectId']) ?? '',
    name: idText(fields['name']) ?? '',
    type: idText(fields['type']) ?? '',
    description: textOrNull(fields['description']),
    owner: readOwner(fields['owner']),
    enabled: fields['enabled'] !== false,
    config: camelFields(fields['config']),
    dataSources: listOf(fields['dataSources']).map(readDataSource),
    conditionGroup: fields['conditionGroup'] ? readWireGroup(fields['conditionGroup']) : null,
  });
}

/** What is sent as it is comes back wrapped: `{ queryObj: { snubaQuery } }`. */
function readDataSource(source: unknown): unknown {
  const { queryObj } = camelFields(source);
  if (!isRecord(queryObj)) return source;
  return camelFields(queryObj)['snubaQuery'] ?? queryObj;
}
