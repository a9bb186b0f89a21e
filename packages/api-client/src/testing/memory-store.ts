import type { GovernorStore } from '../core.ts';

/** A store in the memory of one process; what it counts is forgotten when its time is over. */
export const createMemoryStore = (
  now: () => number,
): GovernorStore & { readonly names: ReadonlySet<string> } => {
  const counted = new Map<string, Set<{ readonly endsAt: number }>>();
  const names = new Set<string>();
  return {
    names,
    take: async (name, limit, lifetimeInMs) => {
      names.add(name);
      const places = counted.get(name) ?? new Set();
      counted.set(name, places);
      for (const place of places) if (place.endsAt <= now()) places.delete(place);
      if (places.size >= limit) return undefined;
      const place = { endsAt: now() + lifetimeInMs };
      places.add(place);
      return () => void places.delete(place);
    },
  };
};
