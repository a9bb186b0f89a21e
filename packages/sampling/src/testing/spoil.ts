import fc from 'fast-check';

/** Values that are out of place in most places. */
export const spoiler = fc.oneof(fc.anything(), fc.constantFrom(null, -1, 'x', [], {}, Number.NaN));

/** Puts a value in the place of one part of a policy, wherever the number says. */
export function spoil(value: unknown, at: number, replacement: unknown): unknown {
  const places: [Record<string, unknown>, string][] = [];
  const copy: Record<string, unknown> = structuredClone({ value });
  const visit = (parent: Record<string, unknown>) => {
    for (const [key, part] of Object.entries(parent)) {
      places.push([parent, key]);
      if (typeof part === 'object' && part !== null) visit(part as Record<string, unknown>);
    }
  };
  visit(copy);
  const [parent, key] = places[at % places.length] ?? [copy, 'value'];
  parent[key] = replacement;
  return copy['value'];
}
