const MOST_OBJECTS = 5_000;
const DEEPEST = 9;

/** What is met on a walk: a value and the name under which it stands. */
export type Visit = (value: unknown, key: string) => void;

/**
 * Visits what an object holds, a bounded number of values, each object once. Getters are not called: OpenTelemetry has no
 * public way to see what a provider was made of, and looking must not change anything.
 */
export function walk(root: unknown, visit: Visit): void {
  const seen = new Set<object>();
  const queue: { value: unknown; key: string; depth: number }[] = [
    { value: root, key: '', depth: 0 },
  ];
  for (const { value, key, depth } of queue) {
    visit(value, key);
    if (typeof value !== 'object' || value === null || depth === DEEPEST || seen.has(value))
      continue;
    if (seen.size === MOST_OBJECTS) return;
    seen.add(value);
    for (const [name, child] of childrenOf(value))
      queue.push({ value: child, key: name, depth: depth + 1 });
  }
}

function childrenOf(value: object): [string, unknown][] {
  if (value instanceof Map) return [...value].map(([key, child]) => [String(key), child]);
  try {
    const descriptors = Object.entries(Object.getOwnPropertyDescriptors(value));
    return descriptors.map(([name, descriptor]) => [name, descriptor.value]);
  } catch {
    // A proxy may refuse to be looked at.
    return [];
  }
}
