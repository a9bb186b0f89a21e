// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `eventAttachments.delete`. */
export interface EventAttachmentsDeleteInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly eventId: string | number;
  readonly attachmentId: string | number;
}

/** Input of `eventAttachments.download`. */
export interface EventAttachmentsDownloadInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly eventId: string | number;
  readonly attachmentId: string | number;
}

/** Input of `eventAttachments.get`. */
export interface EventAttachmentsGetInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly eventId: string | number;
  readonly attachmentId: string | number;
}

/** Input of `eventAttachments.list`. */
export interface EventAttachmentsListInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly eventId: string | number;
  readonly query?: string | undefined;
}

export interface EventAttachment {
  readonly id: string;
  readonly event_id: string;
  readonly type: string;
  readonly name: string;
  readonly mimetype: string | null;
  readonly dateCreated: string;
  readonly size: number;
  readonly headers: Readonly<Record<string, string | null>>;
  readonly sha1: string | null;
}
