import type { Bytes } from './bytes.ts';
import { lineMapBytes } from './il2cpp/plan-line-map.ts';
import { openObject } from './open-object.ts';
import type { DebugFilesStep } from './plan-types.ts';
import { bundleBytes } from './sources/bundle-bytes.ts';
import { layOutBundle } from './sources/bundle-layout.ts';

/** Reads a part of what a step sends. */
export type ReadPart = (step: DebugFilesStep, from: number, bytes: number) => Uint8Array;

/**
 * Reads parts that follow each other. What is in a file as it is comes into memory that is given for it; what has to be
 * unpacked or put together is kept until another step is read.
 */
export function createPartReader(memoryFor: (bytes: number) => Uint8Array): ReadPart {
  let last: { readonly step: DebugFilesStep; readonly content: Bytes } | undefined;
  const keep = (step: DebugFilesStep, content: Bytes): Bytes => {
    last = { step, content };
    return content;
  };
  return (step, from, bytes) => {
    if (last?.step === step) return last.content.take(from, bytes);
    // Before the next one is made: either may be large.
    last = undefined;
    if (step.type === 'upload-source-bundle') {
      const parts = layOutBundle(step.file, step.name, step.sources);
      return keep(step, bundleBytes(parts)).take(from, bytes);
    }
    if (step.type === 'upload-line-map') {
      return keep(step, lineMapBytes(step.file, step.sources)).take(from, bytes);
    }
    const object = openObject(step.file);
    try {
      if (!object.fill) return keep(step, object).take(from, bytes);
      const memory = memoryFor(bytes);
      object.fill(from, memory);
      return memory;
    } finally {
      object.close();
    }
  };
}
