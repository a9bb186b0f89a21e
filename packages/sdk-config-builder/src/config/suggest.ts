/** What options of the SDKs are called in a description. */
const meanings: Readonly<Record<string, string>> = {
  allowUrls: 'ignore.allowUrls',
  beforeBreadcrumb: 'the third argument of createInitOptions',
  beforeSend: 'the third argument of createInitOptions',
  beforeSendTransaction: 'the third argument of createInitOptions',
  dataCollection: 'scrubbing',
  denyUrls: 'ignore.urls',
  enableLogs: 'logs',
  enableMetrics: 'metrics',
  enableTracing: 'traces',
  ignoreErrors: 'ignore.errors',
  ignoreTransactions: 'ignore.transactions',
  initialScope: 'tags',
  maxBreadcrumbs: 'caps.breadcrumbs',
  maxValueLength: 'caps.valueLength',
  orgId: 'tracing.organizationId',
  profileLifecycle: 'profiles.lifecycle',
  profileSessionSampleRate: 'profiles.sessions',
  profilesSampleRate: 'profiles.sessions',
  propagateTraceparent: 'tracing.traceparent',
  replaysOnErrorSampleRate: 'replays.onError',
  replaysSessionSampleRate: 'replays.sessions',
  sampleRate: 'errors',
  sendDefaultPii: 'scrubbing',
  strictTraceContinuation: 'tracing.strictContinuation',
  traceLifecycle: 'tracing.lifecycle',
  tracePropagationTargets: 'tracing.propagateTo',
  tracesSampleRate: 'traces',
  tracesSampler: 'the third argument of createInitOptions',
};

/** What a key that is not known was meant to be. */
export function suggestKey(key: string, known: readonly string[]): string | undefined {
  const folded = fold(key);
  const meant = Object.entries(meanings).find(([name]) => fold(name) === folded)?.[1];
  return meant ?? nearest(key, known);
}

/** The candidate that is a typing error away, without regard to case. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const most = text.length < 4 ? 1 : 2;
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(fold(text), fold(candidate)) }))
    .filter(({ distance: steps }) => steps <= most);
  return ranked.toSorted((one, other) => one.distance - other.distance)[0]?.candidate;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[_-]/g, '');
}

// Levenshtein, row by row.
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, character] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [place, expected] of Array.from(other).entries())
      next.push(
        Math.min(
          (next[place] ?? 0) + 1,
          (row[place + 1] ?? 0) + 1,
          (row[place] ?? 0) + (character === expected ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[other.length] ?? 0;
}
