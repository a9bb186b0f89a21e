import type { CallOptions, PathDefault } from './types.ts';

/** `Input`, with the properties that `Default` names optional. */
export type WithDefaults<Input, Default extends PathDefault> = [Default] extends [never]
  ? Input
  : { readonly [Key in keyof Input as Exclude<Key, Default>]: Input[Key] } & {
      readonly [Key in keyof Input & Default]?: Input[Key] | undefined;
    };

/** What a method takes: the input may be left out when nothing in it is required. */
export type CallArguments<Input> =
  Partial<Input> extends Input
    ? [input?: Input, options?: CallOptions]
    : [input: Input, options?: CallOptions];
