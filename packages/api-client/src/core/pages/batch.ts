import type { Page } from '../types.ts';
import type { Place } from './place.ts';
import type { PageReader } from './reader.ts';

/** Items that nobody got yet, with the page that they came with. */
export interface Batch {
  readonly items: readonly unknown[];
  readonly page: Page<unknown>;
  /** Begins to fetch what follows. */
  readonly prefetch: () => void;
}

/** What a walk needs to know about its list. */
export interface Walk {
  readonly place: Place;
  readonly reader: PageReader;
  /** Items keep their order, and new ones come to the front. */
  readonly isSteady: boolean;
  readonly onGap: () => void;
  readonly onCircle: (cursor: string) => Error;
}

/** One item in ten is read twice, so that a page begins among items that are known. */
export const overlapOf = (count: number): number => Math.floor((count + 8) / 10);

/** Whether an item has a key. */
export const isKey = (key: string | undefined): key is string => key !== undefined;
