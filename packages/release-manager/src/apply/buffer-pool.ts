type Bytes = Buffer<ArrayBuffer>;

/** Memory of one size that is taken and given back, instead of new memory for every chunk. */
export const createBufferPool = (size: number) => {
  const free: Bytes[] = [];
  return {
    /** The beginning of a piece of memory, with what was in it before. */
    take: (bytes: number): Bytes => (free.pop() ?? Buffer.allocUnsafeSlow(size)).subarray(0, bytes),
    /** Gives back what was taken; nobody may read it any more. */
    give: ({ buffer }: Uint8Array): void => {
      if (buffer instanceof ArrayBuffer) free.push(Buffer.from(buffer));
    },
  };
};
