/** A request that reached the sandbox. */
export interface ReceivedRequest {
  /** In upper case. */
  readonly method: string;
  /** As it was sent, still percent-encoded, without the query. */
  readonly path: string;
  /** Every value of a parameter, in order. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, text, or bytes when it is neither; undefined without a body. */
  readonly body: unknown;
  /** What was answered; null while there is no answer, and when the connection was cut. */
  readonly status: number | null;
}

/** The requests so far, oldest first; the oldest leave when there are too many, or their bodies too large. */
export interface RequestLog {
  readonly entries: readonly ReceivedRequest[];
  /** Notes that a request arrived. What is returned takes the rest when it is known. */
  begin(method: string, url: URL, headers: Headers): LogEntry;
  clear(): void;
}

export interface LogEntry {
  received(body: Uint8Array): void;
  answered(status: number): void;
}

const ENTRY_LIMIT = 10_000;
const BYTE_LIMIT = 64 * 1024 * 1024;

export function createRequestLog(): RequestLog {
  let entries: { -readonly [Key in keyof ReceivedRequest]: ReceivedRequest[Key] }[] = [];
  let sizes: number[] = [];
  let totalSize = 0;

  const makeRoom = (): void => {
    let leaving = Math.max(0, entries.length - ENTRY_LIMIT);
    for (const size of sizes.slice(0, leaving)) totalSize -= size;
    // The newest entry always stays, however large.
    while (totalSize > BYTE_LIMIT && leaving < entries.length - 1) {
      totalSize -= sizes[leaving] ?? 0;
      leaving += 1;
    }
    entries.splice(0, leaving);
    sizes.splice(0, leaving);
  };

  return {
    get entries() {
      return entries;
    },
    begin(method, url, headers) {
      const entry = {
        method,
        path: url.pathname,
        query: readQuery(url.searchParams),
        headers: Object.fromEntries(headers),
        body: undefined as unknown,
        status: null as number | null,
      };
      entries.push(entry);
      sizes.push(0);
      makeRoom();
      return {
        received(body) {
          entry.body = readableBody(body, headers);
          const index = entries.lastIndexOf(entry);
          if (index < 0) return;
          sizes[index] = body.length;
          totalSize += body.length;
          makeRoom();
        },
        answered(status) {
          entry.status = status;
        },
      };
    },
    clear() {
      entries = [];
      sizes = [];
      totalSize = 0;
    },
  };
}

function readQuery(parameters: URLSearchParams): Record<string, readonly string[]> {
  const names = new Set(parameters.keys());
  return Object.fromEntries([...names].map((name) => [name, parameters.getAll(name)]));
}

function readableBody(body: Uint8Array, headers: Headers): unknown {
  if (body.length === 0) return undefined;
  const isEncoded = (headers.get('content-encoding') ?? 'identity') !== 'identity';
  const text = isEncoded ? undefined : decodeText(body);
  if (text === undefined) return body;
  if (!/json/i.test(headers.get('content-type') ?? '')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

function decodeText(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}
