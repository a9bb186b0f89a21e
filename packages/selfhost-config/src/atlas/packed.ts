/** A value of JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The atlas as it is stored: shared values once, the newest tag, and how each older one differs from the next. */
export interface PackedAtlas {
  /** Values that tags refer to by their index. */
  readonly pool: readonly Json[];
  /** Tags from new to old, each a merge patch (RFC 7396) on the one before it in the list; the first is a whole. */
  readonly tags: readonly (readonly [version: string, patch: Json])[];
}

/** Applies a merge patch (RFC 7396) without touching its target. */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const merged: { [key: string]: Json } = isObject(target) ? { ...target } : {};
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], change);
  }
  return merged;
}

export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
