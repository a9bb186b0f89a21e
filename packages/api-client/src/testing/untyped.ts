/** What a program without types may hand over. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- that is the purpose
export const untyped = (value: unknown): never => value as never;
