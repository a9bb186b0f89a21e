/** A stretch of the source, in characters from its start; `to` is the first one after it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A key with its value: of an object, a named argument, a field of a struct. */
export interface Entry extends Stretch {
  /** Nothing where others are spread in, or the key is computed. */
  readonly key: string | undefined;
  /** Where the key stands. */
  readonly keyAt: Stretch;
  readonly value: Node;
}

/** A parameter: a name, or the names of its parts. */
export interface Parameter {
  readonly name: string | undefined;
  /** Local name by the key that it takes. */
  readonly parts: Readonly<Record<string, string>>;
}

interface Kinds {
  readonly literal: { readonly value: string | number | boolean | null };
  readonly regex: { readonly source: string; readonly flags: string };
  readonly name: { readonly name: string };
  readonly member: { readonly object: Node; readonly name: string; readonly nameAt: Stretch };
  readonly index: { readonly object: Node; readonly index: Node };
  readonly call: {
    readonly callee: Node;
    readonly args: readonly Node[];
    readonly named: readonly Entry[];
    readonly isNew: boolean;
  };
  /** `type` is what a struct is of. */
  readonly record: { readonly entries: readonly Entry[]; readonly type: string | undefined };
  readonly list: { readonly items: readonly Node[] };
  readonly function: {
    readonly name: string | undefined;
    readonly parameters: readonly Parameter[];
    readonly body: readonly Node[];
    readonly isAsync: boolean;
    /** Its body is one expression. */
    readonly isShort: boolean;
    readonly bodyAt: Stretch;
  };
  readonly not: { readonly value: Node };
  readonly binary: { readonly operator: string; readonly left: Node; readonly right: Node };
  readonly choice: { readonly test: Node; readonly yes: Node; readonly no: Node };
  readonly await: { readonly value: Node };
  readonly update: { readonly target: Node; readonly isPrefix: boolean };
  readonly assign: { readonly target: Node; readonly operator: string; readonly value: Node };
  readonly declare: { readonly name: string; readonly value: Node | undefined };
  readonly return: { readonly value: Node | undefined };
  readonly if: {
    readonly test: Node;
    readonly yes: readonly Node[];
    readonly no: readonly Node[];
  };
  readonly delete: { readonly target: Node };
  /** A statement that is an expression. */
  readonly expression: { readonly value: Node };
  readonly with: {
    readonly value: Node;
    readonly name: string | undefined;
    readonly body: readonly Node[];
    readonly bodyAt: Stretch;
  };
  readonly block: { readonly body: readonly Node[] };
  readonly import: {
    readonly source: string;
    /** The name that stands for the whole package. */
    readonly whole: string | undefined;
    /** Local name by the name of the package. */
    readonly names: Readonly<Record<string, string>>;
  };
  /** What the converter has no word for. */
  readonly other: { readonly type: string; readonly parts: readonly Node[] };
}

/** A part of a program, in words that JavaScript, Python and Go share. */
export type Node = {
  [Kind in keyof Kinds]: Stretch & { readonly kind: Kind } & Kinds[Kind];
}[keyof Kinds];

/** A part of one kind. */
export type NodeOf<Kind extends keyof Kinds> = Extract<Node, { readonly kind: Kind }>;

/** A program that was read. */
export interface Program {
  readonly code: string;
  readonly body: readonly Node[];
}
