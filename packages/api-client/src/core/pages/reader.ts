import type { Page } from '../types.ts';

/** Fetches one page. */
export type FetchPage = (
  cursor: string | undefined,
  signal: AbortSignal | undefined,
) => Promise<Page<unknown>>;

/** Fetches pages, at most one of them before it is asked for. */
export interface PageReader {
  read(cursor: string | undefined): Promise<Page<unknown>>;
  /** Begins to fetch the page that will probably be read next. */
  prefetch(cursor: string): void;
  /** Ends a fetch that nobody waits for. */
  stop(): void;
}

/** Reads pages until it is stopped or the signal aborts. */
export const createPageReader = (
  fetchPage: FetchPage,
  signal: AbortSignal | undefined,
): PageReader => {
  const stopped = new AbortController();
  let ahead: { readonly cursor: string; readonly page: Promise<Page<unknown>> } | undefined;
  return {
    read: (cursor) => {
      const page = ahead?.cursor === cursor ? ahead?.page : undefined;
      ahead = undefined;
      return page ?? fetchPage(cursor, signal);
    },
    prefetch: (cursor) => {
      if (ahead) return;
      const ended = signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal;
      const page = fetchPage(cursor, ended);
      // A failure belongs to whoever reads the page; nobody may ever do.
      page.catch(() => undefined);
      ahead = { cursor, page };
    },
    stop: () => stopped.abort(),
  };
};
