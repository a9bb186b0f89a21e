import { matchesPath } from './matches-path.ts';

/** Which requests a fault hits. */
export interface FaultTarget {
  /** Any method when absent. */
  readonly method?: string | undefined;
  /** The whole path, or a pattern that finds something in it. Any path when absent. */
  readonly path?: string | RegExp | undefined;
  /** How many requests it hits before it is over. Without it, every one until it is removed. */
  readonly times?: number | undefined;
}

/** What happens instead of, or to, the answer. */
export type FaultEffect =
  /** Answers at once; an object is sent as JSON. Without `body`, Sentry's `{ detail }`. */
  | {
      readonly type: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>> | undefined;
    }
  /** Cuts the connection before an answer. */
  | { readonly type: 'reset' }
  /** Does the work, announces the whole answer, sends half of it and cuts the connection. */
  | { readonly type: 'truncate' }
  /** Answers with the HTML page of a proxy; status 502 unless another is given. */
  | { readonly type: 'html'; readonly status?: number | undefined }
  /** Waits on the sandbox's clock, then goes on as usual. With `upToInMs` a seeded time between both. */
  | { readonly type: 'delay'; readonly delayInMs: number; readonly upToInMs?: number | undefined }
  /**
   * Adds the headers of a deprecated operation to every answer. From `date` on there is a brownout each day at noon UTC,
   * by default of a minute, in which the answer is 410.
   */
  | {
      readonly type: 'deprecated';
      /** In ISO 8601; `X-Sentry-Deprecation-Date`. */
      readonly date: string;
      /** A path; `X-Sentry-Replacement-Endpoint`. */
      readonly replacement?: string | undefined;
      /** How long a brownout lasts; a day: always. */
      readonly brownoutInMs?: number | undefined;
    }
  /** Never answers; the connection is cut when the sandbox closes. */
  | { readonly type: 'hang' }
  /** Answers with a redirect; status 302 unless another is given. */
  | { readonly type: 'redirect'; readonly location: string; readonly status?: number | undefined };

/** A failure that is wanted. */
export type Fault = FaultTarget & FaultEffect;

export interface Faults {
  /** @returns its removal */
  add(fault: Fault): () => void;
  /** The faults that hit this request, in the order they were added. Each is used up when it is asked for. */
  take(method: string, pathname: string): Iterable<FaultEffect>;
  clear(): void;
}

export function createFaults(): Faults {
  let active: { readonly fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      active.push(entry);
      return () => {
        active = active.filter((candidate) => candidate !== entry);
      };
    },
    *take(method, pathname) {
      for (const entry of active) {
        if (entry.left <= 0 || !hits(entry.fault, method, pathname)) continue;
        entry.left -= 1;
        yield entry.fault;
      }
    },
    clear() {
      active = [];
    },
  };
}

function hits(target: FaultTarget, method: string, pathname: string): boolean {
  if (target.method !== undefined && target.method.toUpperCase() !== method) return false;
  return target.path === undefined || matchesPath(target.path, pathname);
}
