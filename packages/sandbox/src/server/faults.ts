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
  /** Waits on the sandbox's clock, then goes on as usual. */
  | { readonly type: 'delay'; readonly delayInMs: number }
  /** Never answers; the connection is cut when the sandbox closes. */
  | { readonly type: 'hang' }
  /** Answers with a redirect; status 302 unless another is given. */
  | { readonly type: 'redirect'; readonly location: string; readonly status?: number | undefined };

/** A failure that is wanted. */
export type Fault = FaultTarget & FaultEffect;

export interface Faults {
  /** @returns its removal */
  add(fault: Fault): () => void;
  /** Every fault that hits this request, in the order they were added, up to the first that answers. Uses them up. */
  take(method: string, pathname: string): readonly FaultEffect[];
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
    take(method, pathname) {
      const taken: FaultEffect[] = [];
      for (const entry of active) {
        if (entry.left <= 0 || !hits(entry.fault, method, pathname)) continue;
        entry.left -= 1;
        taken.push(entry.fault);
        if (entry.fault.type !== 'delay') break;
      }
      return taken;
    },
    clear() {
      active = [];
    },
  };
}

function hits(target: FaultTarget, method: string, pathname: string): boolean {
  if (target.method !== undefined && target.method.toUpperCase() !== method) return false;
  if (target.path === undefined) return true;
  // `search` starts at the beginning whatever the pattern's flags say; `test` would not.
  if (typeof target.path !== 'string') return pathname.search(target.path) >= 0;
  return target.path === pathname;
}
