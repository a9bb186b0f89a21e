import { isNode } from 'yaml';
import type { YamlChanges } from '../merge/apply.ts';
import type { RenderContext } from '../render/context.ts';
import { overrideServicesOf } from '../render/override/override.ts';
import { isTagged } from '../render/yaml-text.ts';
import { isSameValue } from '../yaml/equal.ts';
import { isMap, type YamlPath, valueAt } from '../yaml/path.ts';
import { parseYaml } from '../yaml/read.ts';
import { treeChanges } from './tree-changes.ts';

/** What has to change in an operator's `docker-compose.override.yml`; what else is in it stays. */
export function overrideChanges(text: string, context: RenderContext): YamlChanges {
  const services = overrideServicesOf(context);
  if (Object.keys(services).length === 0) return { set: [], remove: [] };
  const { document } = parseYaml(text);
  const existing: unknown = document.toJS({ maxAliasCount: -1 });
  const isThere = (wanted: unknown, before: unknown, at: YamlPath): boolean => {
    if (Array.isArray(wanted)) return added(before, wanted).length === 0;
    if (!isTagged(wanted)) return isSameValue(wanted, before);
    const node: unknown = document.getIn(at, true);
    return isNode(node) && node.tag === wanted.tag && isSameValue(wanted.value, before);
  };
  const set = treeChanges({ services }, isMap(existing) ? existing : {}, isThere);
  return {
    // Lists such as volumes are added to.
    set: set.map(({ at, value }) => {
      const before = valueAt(existing, at);
      const isAdded = Array.isArray(value) && Array.isArray(before);
      return isAdded ? { at, value: [...before, ...added(before, value)] } : { at, value };
    }),
    remove: [],
  };
}

function added(before: unknown, wanted: readonly unknown[]): readonly unknown[] {
  const existing: readonly unknown[] = Array.isArray(before) ? before : [];
  return wanted.filter((item) => !existing.some((each) => isSameValue(each, item)));
}
