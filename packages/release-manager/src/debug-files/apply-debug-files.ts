import { statSync } from 'node:fs';
import type { SentryCaller } from '@sentry-kit/api-client/core';
import {
  uploadChunks,
  type AssembledFile,
  type ChunkEncoding,
  type DebugFileUpload,
  type UploadEvent,
} from '@sentry-kit/api-client/upload';
import { createBufferPool } from '../apply/buffer-pool.ts';
import { chooseEncoding, forSymbols } from '../apply/compress.ts';
import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { hashBasis } from '../plan/basis.ts';
import type { Clock } from '../plan/types.ts';
import { targetOf } from './plan-debug-files.ts';
import type { DebugFilesPlan, DebugFilesStep } from './plan-types.ts';
import { createPartReader, type ReadPart } from './read-parts.ts';
import { placeOf } from './usability.ts';

/** What applying needs. */
export interface ApplyDebugFilesOptions {
  /** The same Sentry, organization and project that the plan was made for. */
  readonly client: SentryCaller;
  /** False: resolve as soon as Sentry has every byte, before it has looked at them. True by default. */
  readonly wait?: boolean | undefined;
  /** How long to wait for Sentry, in milliseconds; 300,000 by default. */
  readonly longestWaitInMs?: number | undefined;
  /** Ends it with the kind `aborted`; the next run goes on where it stopped. */
  readonly signal?: AbortSignal | undefined;
  /** Told how far it is. */
  readonly onProgress?: ((event: UploadEvent) => void) | undefined;
  /** Told of findings that do not end it. */
  readonly onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
  /** Used for waiting; real time by default. */
  readonly clock?: Clock | undefined;
}

// A request holds its chunks compressed; more of them at a time are no faster than the disk and the line.
const mostRequests = 2;

/**
 * Sends what the plan says; chunks that Sentry has already are not sent again. Answers how Sentry names each file. Throws
 * `invalid-input` for a plan with errors, `stale-plan` when the plan or a file was changed, and what the client throws.
 */
export async function applyDebugFiles(
  plan: DebugFilesPlan,
  options: ApplyDebugFilesOptions,
): Promise<readonly AssembledFile[]> {
  const { client } = options;
  const errors = plan.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw createReleaseManagerError('invalid-input', 'The plan has errors:', {
      diagnostics: errors,
    });
  }
  if (hashBasis(client, targetOf(client), plan.steps) !== plan.basedOn) {
    throw createReleaseManagerError(
      'stale-plan',
      'The plan is for another Sentry, organization or project, or was changed.',
      { hint: 'Plan again with the client that applies it.' },
    );
  }
  requireUnchanged(plan.steps);
  if (plan.steps.length === 0) return [];
  const memory = createChunkMemory(plan.steps);
  const readPart = createPartReader(memory.take);
  const { files } = await uploadChunks(
    { type: 'debug-files', files: plan.steps.map((step) => toUpload(step, readPart)) },
    {
      ...options,
      mostRequests,
      encoding: (offered) => {
        const encoding = chooseEncoding(offered, forSymbols);
        return encoding && { ...encoding, compress: (bytes) => memory.use(bytes, encoding) };
      },
    },
  );
  return files;
}

function requireUnchanged(steps: readonly DebugFilesStep[]): void {
  const changed = steps.filter((step) => {
    // Sources are looked at when they are read.
    if (step.type !== 'upload-debug-file') return false;
    const stats = statSync(step.file.path, { throwIfNoEntry: false });
    return stats?.mtimeMs !== step.changedAt;
  });
  if (changed.length === 0) return;
  throw createReleaseManagerError('stale-plan', 'Files were changed since they were planned:', {
    diagnostics: changed.map(({ file }) => ({
      code: 'release-manager/debug-file-changed',
      severity: 'error',
      path: [placeOf(file)],
      message: 'it is not what it was',
    })),
  });
}

/** Memory for the chunks of large files, which is used again once a chunk is compressed; small ones get their own. */
function createChunkMemory(steps: readonly DebugFilesStep[]) {
  const largest = Math.max(...steps.flatMap(({ chunks }) => chunks.map(({ bytes }) => bytes)));
  const pool = createBufferPool(largest);
  const taken = new WeakSet<object>();
  return {
    take: (bytes: number): Uint8Array => {
      if (bytes <= largest / 2) return new Uint8Array(bytes);
      const memory = pool.take(bytes);
      taken.add(memory.buffer);
      return memory;
    },
    use: async (bytes: Uint8Array, { compress }: ChunkEncoding): Promise<Uint8Array> => {
      try {
        return await compress(bytes);
      } finally {
        if (taken.has(bytes.buffer)) pool.give(bytes);
      }
    },
  };
}

function toUpload(step: DebugFilesStep, readPart: ReadPart): DebugFileUpload {
  const { file, name, checksum, chunks } = step;
  let offset = 0;
  const parts = chunks.map(({ sha1, bytes }) => {
    const from = offset;
    offset += bytes;
    // Async, so that what cannot be read is a rejection.
    const read = async (): Promise<Uint8Array> => readPart(step, from, bytes);
    return { checksum: sha1, bytes, read };
  });
  const hasOwnId = file.type !== 'proguard' && file.debugId !== undefined;
  return {
    name,
    content: { checksum, chunks: parts },
    ...(hasOwnId ? { debugId: file.debugId } : {}),
  };
}
