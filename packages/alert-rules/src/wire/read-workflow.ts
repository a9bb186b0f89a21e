import { camelFields } from '../canonical/casing.ts';
import { readOwner } from './owner.ts';
import { compact, idText, listOf, textOrNull } from './read-fields.ts';
import { readWireGroup } from './read-group.ts';
import type { WireWorkflow } from './types.ts';

/** What the API says of a workflow, in either casing, without what only the server fills. */
export function readWorkflow(body: unknown): WireWorkflow {
  const fields = camelFields(body);
  return compact({
    id: idText(fields['id']),
    name: idText(fields['name']) ?? '',
    enabled: fields['enabled'] !== false,
    environment: textOrNull(fields['environment']),
    owner: readOwner(fields['owner']),
    config: camelFields(fields['config']),
    detectorIds: listOf(fields['detectorIds']).flatMap((id) => idText(id) ?? []),
    triggers: fields['triggers'] ? readWireGroup(fields['triggers']) : null,
    actionFilters: listOf(fields['actionFilters']).map((group) => ({
      actions: [],
      ...readWireGroup(group),
    })),
  });
}
