import type { JsonObject } from '../../events/read-json.ts';
import type { EnvelopeItem } from '../parse-envelope.ts';
import type { IngestContext } from '../types.ts';

/** An item with its payload read: JSON where the type is JSON. */
export interface ReadItem extends EnvelopeItem {
  /** Undefined when the item is not JSON. */
  readonly json: unknown;
}

/** What a processor sees besides its item. */
export interface ItemInput {
  readonly context: IngestContext;
  /** The envelope's. */
  readonly headers: JsonObject;
  readonly eventId: string | null;
  readonly attachments: readonly ReadItem[];
}

/** Stores one item. @returns why it was refused, in Sentry's word for the ledger, or null */
export type ItemProcessor = (item: ReadItem, input: ItemInput) => string | null;
