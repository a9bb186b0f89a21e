/** Something that Sentry would have sent to the outside. */
export interface OutboxMessage {
  /** `webhook`: sent to a target of `webhooks`. `action`: an action of an alert; kept here, sent to nobody. */
  readonly kind: 'webhook' | 'action';
  /** Of a webhook the resource: `issue`, `error`, `event_alert`. Of an action its type: `email`, `slack`, … */
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The URL of a webhook; whom an action names. */
  readonly target: string;
  /** The headers of a webhook, with its signature. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON of a webhook, parsed; of an action, what it is about. */
  readonly body: unknown;
  /** What the receiver answered; null for an action, and when a delivery failed. */
  readonly status: number | null;
  /** Why a delivery failed. */
  readonly failure?: string;
}
