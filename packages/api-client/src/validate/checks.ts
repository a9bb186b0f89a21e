import { once, thing, type Lazy } from '../schemas/parts.ts';

/** What goes into an operation besides its path parameters, and what comes out, where it is JSON. */
export type Check = readonly [input: Lazy, answer?: Lazy];

/** A check for every operation of the table, by its id. */
export type Checks = Readonly<Record<string, Check>>;

/** The input of an operation that has path parameters only. */
export const nothing: Lazy = /*@__PURE__*/ once(() => thing({}));
