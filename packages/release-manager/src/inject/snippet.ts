/**
 * The statement that tells an SDK the id of the file that it stands in: it files the id under a stack whose first
 * frame is in that file (read by `@sentry/core`, getsentry/sentry-javascript packages/core/src/utils/debug-ids.ts).
 * It throws nowhere and leaves no name behind. The second key is the one that Sentry's bundler plugins look for.
 */
export const snippetOf = (debugId: string): string =>
  '!function(g,s){try{(s=(new g.Error).stack)&&((g._sentryDebugIds=g._sentryDebugIds||{})[s]=' +
  `"${debugId}",g._sentryDebugIdIdentifier="sentry-dbid-${debugId}")}catch(e){}}(` +
  // `globalThis` first: a script may have a `window` of its own, as `rxjs` has an operator of that name.
  '"undefined"!=typeof globalThis?globalThis:"undefined"!=typeof window?window:' +
  '"undefined"!=typeof global?global:"undefined"!=typeof self?self:{});';

const marker = '_sentryDebugIdIdentifier="sentry-dbid-';

/** The id that a snippet of a bundler plugin, or ours, tells in a script that has no comment with it. */
export const readSnippetId = (bytes: Buffer): string | undefined => {
  const at = bytes.indexOf(marker);
  if (at === -1) return undefined;
  const text = bytes.toString('latin1', at + marker.length, at + marker.length + 37);
  return /^([0-9a-f-]{36})"$/.exec(text)?.[1];
};
