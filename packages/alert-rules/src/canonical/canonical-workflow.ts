import { compact } from '../wire/read-fields.ts';
import { readWorkflow } from '../wire/read-workflow.ts';
import { canonicalGroup } from './canonical-group.ts';
import { hashOf } from './hash.ts';
import { sortEntries } from './stable-json.ts';

/**
 * A workflow as its author means it: without ids, dates, casing and order, and without what the server
 * fills in. What the API gave and what it was sent are equal.
 */
export function canonicalWorkflow(body: unknown): Readonly<Record<string, unknown>> {
  const workflow = readWorkflow(body);
  const { frequency, ...config } = workflow.config;
  return compact({
    name: workflow.name.trim(),
    enabled: workflow.enabled,
    environment: workflow.environment ?? undefined,
    owner: workflow.owner ?? undefined,
    config: { ...config, frequency: Number(frequency ?? 30) },
    detectorIds: [...new Set(workflow.detectorIds)].sort(),
    triggers: workflow.triggers?.conditions.length ? canonicalGroup(workflow.triggers) : undefined,
    actionFilters: sortEntries(workflow.actionFilters.map(canonicalGroup)),
  });
}

/** Equal for workflows that do the same. */
export function hashOfWorkflow(body: unknown): string {
  return hashOf(canonicalWorkflow(body));
}
