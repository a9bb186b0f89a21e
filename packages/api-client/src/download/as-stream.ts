import { createError } from '../core/error.ts';
import { networkFailure } from '../core/network-failure.ts';
import type { Operation, OperationRow } from '../core/operation.ts';
import { createRedact } from '../core/redact.ts';

/** A file that arrives while it is read. */
export interface Download {
  /** Fails with an `ApiClientError` when the rest does not come. Read it to its end or cancel it. */
  readonly stream: ReadableStream<Uint8Array>;
  /** The `Content-Type` header; empty where the server sends none. */
  readonly contentType: string;
  /** Absent where the server does not say it, or sends the file compressed. */
  readonly sizeInBytes?: number;
  /** As the server names it, not made safe for a file system. */
  readonly fileName?: string;
}

const redact = createRedact([]);

const streamOf = (
  { body }: Response,
  id: string,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> => {
  const reader = body?.getReader();
  const abort = (): void => void reader?.cancel().catch(() => undefined);
  signal?.addEventListener('abort', abort);
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { value } = (await reader?.read()) ?? {};
        if (signal?.aborted) throw createError({ kind: 'aborted', message: 'was aborted' }, redact);
        if (value) {
          controller.enqueue(value);
          return;
        }
        controller.close();
      } catch (thrown) {
        const isAborted = signal?.aborted === true;
        const failure = isAborted ? undefined : networkFailure(thrown);
        const message = `The download of ${id} ${failure?.message ?? 'was aborted'}`;
        controller.error(createError({ kind: 'aborted', ...failure, message }, redact));
      }
      signal?.removeEventListener('abort', abort);
    },
    cancel: async () => {
      signal?.removeEventListener('abort', abort);
      await reader?.cancel();
    },
  });
};

/** RFC 6266: `filename*` is preferred to `filename`. */
const readFileName = (disposition: string): string | undefined => {
  const extended = /filename\*=utf-8''([^;\s]+)/i.exec(disposition)?.[1];
  try {
    if (extended !== undefined) return decodeURIComponent(extended);
  } catch {
    // A broken encoding; the plain name is left.
  }
  return (
    /filename="((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1] ??
    /filename=([^;\s]+)/i.exec(disposition)?.[1]
  );
};

/**
 * An operation that answers with a file, changed so that it resolves as soon as the file begins to
 * arrive. `timeoutInMs` ends at that moment, `signal` counts until the last byte.
 */
export const asStream = <Input>(operation: Operation<Input, Blob>): Operation<Input, Download> => {
  const read: OperationRow['read'] = (response, signal): Download => {
    const { headers } = response;
    const size = headers.get('content-encoding') === null ? headers.get('content-length') : null;
    const fileName = readFileName(headers.get('content-disposition') ?? '');
    return {
      stream: streamOf(response, operation.id, signal),
      contentType: headers.get('content-type') ?? '',
      ...(size !== null && { sizeInBytes: Number(size) }),
      ...(fileName !== undefined && { fileName }),
    };
  };
  const { '~types': _, ...row } = operation;
  return { ...row, ...{ read } };
};
