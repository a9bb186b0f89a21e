import { YAMLMap, isNode, type Document, type Node } from 'yaml';
import { isTagged } from '../render/yaml-text.ts';
import { isMap, type YamlPath } from './path.ts';
import { parseYaml } from './read.ts';

/** A value and where it goes. */
export interface YamlPlacement {
  readonly at: YamlPath;
  readonly value: unknown;
}

/** Sets values that hold Compose's tags; comments stay, the layout becomes that of the library. */
export function setTaggedYamlValues(text: string, placements: readonly YamlPlacement[]): string {
  if (placements.length === 0) return text;
  const { document } = parseYaml(text);
  for (const { at, value } of placements) document.setIn(at, toNode(document, value));
  return document.toString({ lineWidth: 0 });
}

/** Whether one of Compose's tags is somewhere in a value. */
export function holdsTag(value: unknown): boolean {
  return isTagged(value) || (isMap(value) && Object.values(value).some(holdsTag));
}

function toNode(document: Document, value: unknown): Node {
  if (isTagged(value)) {
    const node = toNode(document, value.value);
    node.tag = value.tag;
    return node;
  }
  if (isMap(value) && holdsTag(value)) {
    const map = new YAMLMap(document.schema);
    for (const [key, item] of Object.entries(value)) {
      map.add(document.createPair(key, toNode(document, item)));
    }
    return map;
  }
  const node: unknown = document.createNode(value);
  if (!isNode(node)) throw new TypeError(`${typeof value} is no value of YAML.`);
  return node;
}
