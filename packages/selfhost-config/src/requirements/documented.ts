/** What documentation asks for and no script of getsentry/self-hosted checks, at any release. */
export const documentedRequirements = {
  swap: {
    from: '25.9.0',
    inMb: 16_000,
    reference: 'getsentry/self-hosted#3877',
  },
  /** Guides say 100 GB; the repository itself names no size. */
  disk: { inGb: 100, reference: 'https://develop.sentry.dev/self-hosted/' },
  /** Unverified: Relay takes the time of an event as an error when it is further in the future. */
  clock: {
    offsetInMs: 60_000,
    reference: 'getsentry/relay relay-event-normalization/src/event.rs, max_secs_in_future',
  },
} as const;
