/** A release that an upgrade must land on, because migrations of later ones start from it. */
export interface HardStop {
  /** The release. */
  readonly version: string;
  /** Where that is written. */
  readonly reference: string;
}

const releases = 'https://develop.sentry.dev/self-hosted/releases/';

/** From old to new. Sentry itself notices a missed one only after services were stopped (getsentry/self-hosted#4511). */
export const hardStops: readonly HardStop[] = [
  { version: '9.1.2', reference: releases },
  { version: '21.5.0', reference: releases },
  { version: '21.6.3', reference: releases },
  { version: '23.6.2', reference: releases },
  // Only a guide outside of Sentry's own documentation names this one.
  { version: '23.11.0', reference: 'https://urgentry.com' },
  { version: '24.8.0', reference: 'sentry-kubernetes/charts#1573' },
  { version: '25.5.1', reference: 'getsentry/self-hosted#3702' },
];
