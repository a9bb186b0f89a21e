// One turn of the event loop serialises no more spans than these, so that nothing else waits for long.
const SPANS_PER_TURN = 500;
const MOST_IN_FLIGHT = 30;

/** Something that leaves as one envelope. */
export interface Parcel {
  readonly spanCount: number;
  readonly sizeInBytes: number;
  /** Sends it; whether it was delivered. Never rejects. */
  send(): Promise<boolean>;
  /** Counts it as dropped. */
  drop(): void;
}

/** What waits to be sent, and how much that is. */
export interface Outbox {
  /** Sends a parcel as soon as it is its turn; resolves with whether it was delivered. */
  push(parcel: Parcel): Promise<boolean>;
  /** How many bytes are in parcels that have not been sent. */
  sizeInBytes(): number;
  /** Resolves when nothing waits and nothing is on its way. */
  whenEmpty(): Promise<void>;
  /** Drops what waits. */
  clear(): void;
}

/** Sends a few parcels at a time, with turns of the event loop between them. */
export function createOutbox(): Outbox {
  let waiting: { parcel: Parcel; settle: (isDelivered: boolean) => void }[] = [];
  let next = 0;
  let inFlight = 0;
  let sizeInBytes = 0;
  let spansThisTurn = 0;
  let isPaused = false;
  const listeners: (() => void)[] = [];

  function pump(): void {
    while (next < waiting.length && inFlight < MOST_IN_FLIGHT && !isPaused) {
      if (spansThisTurn >= SPANS_PER_TURN) {
        pause();
        return;
      }
      const entry = waiting[next];
      next += 1;
      if (entry) start(entry);
    }
    if (next < waiting.length) return;
    waiting = [];
    next = 0;
    if (inFlight === 0) for (const listener of listeners.splice(0)) listener();
  }

  function start({ parcel, settle }: (typeof waiting)[number]): void {
    spansThisTurn += parcel.spanCount;
    inFlight += 1;
    const finish = (isDelivered: boolean): void => {
      inFlight -= 1;
      sizeInBytes -= parcel.sizeInBytes;
      settle(isDelivered);
      pump();
    };
    const fail = (): void => {
      parcel.drop();
      finish(false);
    };
    try {
      void parcel.send().then(finish, fail);
    } catch {
      fail();
    }
  }

  function pause(): void {
    isPaused = true;
    setTimeout(() => {
      isPaused = false;
      spansThisTurn = 0;
      pump();
    }, 0);
  }

  return {
    push(parcel) {
      sizeInBytes += parcel.sizeInBytes;
      const settled = new Promise<boolean>((settle) => {
        waiting.push({ parcel, settle });
      });
      pump();
      return settled;
    },
    sizeInBytes: () => sizeInBytes,
    whenEmpty() {
      if (inFlight === 0 && waiting.length === 0) return Promise.resolve();
      return new Promise((resolve) => {
        listeners.push(resolve);
      });
    },
    clear() {
      const dropped = waiting.slice(next);
      waiting = [];
      next = 0;
      for (const { parcel, settle } of dropped) {
        parcel.drop();
        sizeInBytes -= parcel.sizeInBytes;
        settle(false);
      }
    },
  };
}
