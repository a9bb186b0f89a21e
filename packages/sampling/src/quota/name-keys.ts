import { hashText } from './fingerprint.ts';

/** Ids of keys by name; equal names are told apart by a suffix that does not tell the id, which is part of the DSN. */
export function nameKeys(
  keys: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { name } of keys) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map(
    keys.map(({ id, name }) => [
      (count.get(name) ?? 0) > 1 ? `${name}~${hashText(id).slice(-6)}` : name,
      id,
    ]),
  );
}
