import type { Difference } from './differences.ts';

/** `must be string, was null`: no value, because it may be a secret or personal. */
export const messageOf = ({ expected, seen }: Omit<Difference, 'path' | 'weight'>): string =>
  `must be ${expected}, was ${seen}`;
