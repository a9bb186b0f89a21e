/** A search query, parsed. Which keys exist and what their values mean is decided later, by what is searched. */
export type Query = Everything | AllOf | AnyOf | Filter | FreeText;

/** The empty query. */
export interface Everything {
  readonly type: 'everything';
}

export interface AllOf {
  readonly type: 'all';
  readonly parts: readonly Query[];
}

export interface AnyOf {
  readonly type: 'any';
  readonly parts: readonly Query[];
}

/** `key:value`, `!key:>5`, `tags[key]:[a, b]`, `count():>10`. */
export interface Filter {
  readonly type: 'filter';
  readonly key: Key;
  readonly isNegated: boolean;
  readonly operator: Operator;
  /** As written, without quotes; more than one only for `key:[a, b]`. */
  readonly values: readonly string[];
  readonly isList: boolean;
}

export interface Key {
  readonly name: string;
  /** Written `tags[name]`: a tag, even where a field has that name. */
  readonly isTag: boolean;
  /** Present for an aggregate such as `p95(transaction.duration)`. */
  readonly parameters?: readonly string[];
  /** The column where it stands, from 0. */
  readonly at: number;
}

export interface FreeText {
  readonly type: 'text';
  readonly text: string;
}

export type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=';

/** A key as it was written, for messages. */
export function keyText(key: Key): string {
  if (key.isTag) return `tags[${key.name}]`;
  return key.parameters ? `${key.name}(${key.parameters.join(', ')})` : key.name;
}
