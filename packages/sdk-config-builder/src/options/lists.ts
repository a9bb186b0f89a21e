import type { Runtime } from '../targets/types.ts';

/** The letters under which the tables list the options of a runtime. */
export const listOfRuntime: Readonly<Record<Runtime, string>> = {
  browser: 'b',
  bun: 'u',
  cloudflare: 'c',
  edge: 'e',
  node: 'n',
};
