/** Someone who wants to know: an internal integration of Sentry, as far as its webhooks go. */
export interface WebhookTarget {
  /** An http or https URL. */
  readonly url: string;
  /** The client secret that signs every delivery. */
  readonly secret: string;
}
