import type { Client, DataCategory, Envelope, EventDropReason } from '@sentry/core';

/** Where envelopes go: a project, reached by a client of the SDK or by the bridge itself. */
export interface Destination {
  /** The DSN's public key; empty when there is nowhere to send to. */
  readonly publicKey: string;
  /** The organization's id, where it is known. */
  readonly orgId: string | undefined;
  /** The release to use where the resource has none. */
  readonly release: string | undefined;
  /** The environment to use where the resource has none. */
  readonly environment: string | undefined;
  /** The SDK's client, where there is one: its hooks hold. */
  readonly client?: Client;
  /** Sends an envelope. Resolves with whether all of it was delivered; what was not is counted. Never rejects. */
  send(envelope: Envelope): Promise<boolean>;
  /** Sends an envelope that is written already and has nothing but spans, where nothing looks at them. */
  sendSpans?(body: Uint8Array<ArrayBuffer>, spanCount: number): Promise<boolean>;
  /** Counts what is not sent, for the next client report (getsentry/sentry-docs develop-docs/sdk/telemetry/client-reports). */
  drop(reason: EventDropReason, category: DataCategory, quantity: number): void;
  /** Sends the client report. */
  report(): Promise<void>;
  /** Gives up what is on its way, counted. */
  abort(): void;
}
