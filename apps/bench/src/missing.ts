const BEGINNING = 'needs ';

/** A real program or an outside input that a bench compares with is not there; says how to get it. */
export function refuse(what: string): never {
  throw new Error(BEGINNING + what);
}

/** What is missing, when an error says so and nothing else. */
export function missingOf(error: unknown): string | undefined {
  return error instanceof Error && error.message.startsWith(BEGINNING) ? error.message : undefined;
}
