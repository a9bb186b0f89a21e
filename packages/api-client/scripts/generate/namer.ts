import { keyOf } from './type.ts';
import type { Type } from './type.ts';

/** A type that is written once and referred to by name. */
export interface NamedType {
  readonly name: string;
  readonly type: Type;
  /** Every group that needs it, directly or through another type. */
  readonly groups: Set<string>;
}

/** Names that are derived from where a type occurs, and what we call it instead. */
export type TypeNames = Readonly<Record<string, string>>;

/** Gives each type one name, the first that was proposed for it. */
export interface Namer {
  nameOf(type: Type): string | undefined;
  /** A name that another type has already gets a number. */
  give(type: Type, derived: string): void;
  /** The named types by key. Throws for names that were never needed. */
  finish(): Map<string, NamedType>;
}

export function createNamer(names: TypeNames, reserved: readonly string[]): Namer {
  const named = new Map<string, NamedType>();
  const proposed = new Set(reserved);
  const final = new Set<string>();
  const unused = new Set(Object.keys(names));
  return {
    nameOf: (type) => named.get(keyOf(type))?.name,
    give(type, derived) {
      const key = keyOf(type);
      if (named.has(key)) return;
      let unique = derived;
      for (let count = 2; proposed.has(unique); count++) unique = `${derived}${count}`;
      proposed.add(unique);
      unused.delete(unique);
      const name = names[unique] ?? unique;
      if (final.has(name)) throw new Error(`Two types would be named ${name}`);
      final.add(name);
      named.set(key, { name, type, groups: new Set() });
    },
    finish() {
      if (unused.size > 0)
        throw new Error(`Type names that nothing uses: ${[...unused].join(', ')}`);
      return named;
    },
  };
}
