import { has, put, type Build } from './build.ts';
import { toPatterns } from './patterns.ts';
import { isStreaming } from './tracing.ts';

/** Writes what is not sent at all, and how large an event may be. */
export function putFilters(build: Build): void {
  const { ignore = {}, caps = {} } = build.config;
  put(build, 'ignoreErrors', toPatterns(build, ignore.errors, 'ignore.errors'), 'ignore.errors');
  put(build, 'denyUrls', toPatterns(build, ignore.urls, 'ignore.urls'), 'ignore.urls');
  put(
    build,
    'allowUrls',
    toPatterns(build, ignore.allowUrls, 'ignore.allowUrls'),
    'ignore.allowUrls',
  );
  putTransactions(build);
  put(build, 'maxBreadcrumbs', caps.breadcrumbs, 'caps.breadcrumbs');
  put(build, 'maxValueLength', caps.valueLength, 'caps.valueLength');
}

function putTransactions(build: Build): void {
  const patterns = toPatterns(build, build.config.ignore?.transactions, 'ignore.transactions');
  if (patterns === undefined) return;
  if (!isStreaming(build) || !has(build, 'ignoreSpans')) {
    put(build, 'ignoreTransactions', patterns, 'ignore.transactions');
    return;
  }
  // Streamed spans have no transaction, and ignoreTransactions is not looked at.
  build.options.ignoreSpans = patterns;
  build.tell('transactions-as-spans', 'ignore.transactions');
}
