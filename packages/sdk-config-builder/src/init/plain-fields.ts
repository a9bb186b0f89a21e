import { has, put, type Build, type OptionName } from './build.ts';
import { isStreaming } from './tracing.ts';

/** Options that take a field as it is: by the same name, or behind a colon. */
export const PLAIN =
  'release environment dist debug attachStacktrace sampleRate:errors maxBreadcrumbs:caps.breadcrumbs ' +
  'maxValueLength:caps.valueLength ignoreErrors:ignore.errors denyUrls:ignore.urls allowUrls:ignore.allowUrls ' +
  'includeLocalVariables:integrations.localVariables tracePropagationTargets:tracing.propagateTo ' +
  'strictTraceContinuation:tracing.strictContinuation propagateTraceparent:tracing.traceparent traceLifecycle:tracing.lifecycle';

/** Writes what every SDK takes as the description has it, unless it lacks the option. */
export function putPlainFields(build: Build): void {
  for (const pair of PLAIN.split(' ')) {
    const [option, path] = pair.split(':');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names above are options
    put(build, option as OptionName, path);
  }
  putIgnoredTransactions(build);
}

// Streamed spans have no transaction, and ignoreTransactions is not looked at.
function putIgnoredTransactions(build: Build): void {
  const path = 'ignore.transactions';
  const isBySpan = isStreaming(build) && has(build, 'ignoreSpans');
  put(build, isBySpan ? 'ignoreSpans' : 'ignoreTransactions', path);
  if (isBySpan && build.config.ignore?.transactions) build.tell('transactions-as-spans', path);
}
