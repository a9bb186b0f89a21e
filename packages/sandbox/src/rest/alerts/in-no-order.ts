/**
 * Sentry promises no order of groups, conditions and actions, and does not keep the one that was sent
 * (jianyuan/terraform-provider-sentry#938). By id, but scattered: the same at every read.
 */
export function inNoOrder<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): readonly Entry[] {
  return entries.toSorted((a, b) => scatter(a.id) - scatter(b.id));
}

/** Knuth's multiplicative hash (The Art of Computer Programming, volume 3, section 6.4). */
function scatter(id: string): number {
  return Math.imul(Number(id), 2_654_435_761) >>> 0;
}
