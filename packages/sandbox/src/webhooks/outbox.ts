/** Something that Sentry would have sent to the outside. */
export interface OutboxMessage {
  /** `webhook`: to a target of `webhooks`. The others are the actions of an alert, in the wire's words. */
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Where it went: a URL, an address, a channel. */
  readonly target: string;
  /** The webhook's resource, or `event_alert`. */
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What the receiver answered; null when nothing was sent over the network, and when the delivery failed. */
  readonly status: number | null;
  /** Why a delivery failed. */
  readonly failure?: string;
}
