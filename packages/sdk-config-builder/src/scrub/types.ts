/** A kind of secret that is found by how it looks, wherever it stands. */
export type DetectorName =
  | 'apikey'
  | 'auth'
  | 'card'
  | 'email'
  | 'homepath'
  | 'iban'
  | 'imei'
  | 'ip'
  | 'jwt'
  | 'keyvalue'
  | 'mac'
  | 'pem'
  | 'ssn'
  | 'userinfo';

/**
 * What an exception to a preset is about: a key at any depth (`key:sessionId`), a header in any `headers` map
 * (`header:x-request-id`), a place (`path:extra.order.note`; `*` is any one key, lists take no place), a detector
 * (`detector:ip`). Keys and headers are compared without case and punctuation.
 */
export type ScrubbingSelector =
  | `detector:${DetectorName}`
  | `header:${string}`
  | `key:${string}`
  | `path:${string}`;

/** A preset with exceptions. */
export interface ScrubbingRules {
  /** What holds where no exception does. */
  readonly preset: 'balanced' | 'strict';
  /** What stays: the name of a key or header is no reason to remove it, a place is left alone, a detector is off. */
  readonly allow?: readonly ScrubbingSelector[] | undefined;
  /** What goes: the value of a key or header, all below a place, what a detector finds. Goes before `allow`. */
  readonly deny?: readonly ScrubbingSelector[] | undefined;
}

/**
 * What never leaves. `strict`: every detector, secret and personal keys, headers but the harmless ones, what cannot be
 * read. `balanced`: secrets and identifiers that are beyond doubt. `off`: nothing is touched.
 */
export type Scrubbing = 'balanced' | 'off' | 'strict' | ScrubbingRules;

/** Gives a cleaned copy (the value itself when it is clean), or null: it could not be cleaned, do not send it. */
export type Scrub = <Value>(value: Value) => Value | null;

/** What the `integrations` of a Sentry SDK take, in every major. */
export interface SdkIntegration {
  /** The name that the SDK registers it under. */
  readonly name: string;
  /** Does nothing; SDK 7 calls it on every integration. */
  setupOnce(): void;
  /** Wraps the client's transport and subscribes to its hooks. */
  setup(sdkClient: object): void;
}
