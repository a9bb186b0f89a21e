/**
 * A Blob whose bytes are read when somebody asks for them: what the chunk engine is given of an archive that is
 * nowhere as a whole. Its own parts are empty, so only what reads it through its methods sees the bytes.
 */
export const createLazyBlob = (size: number, read: () => Buffer): Blob => {
  const blob = new Blob([]);
  const define = (name: string, value: unknown): void =>
    void Object.defineProperty(blob, name, { value });
  define('size', size);
  define('arrayBuffer', async () => {
    const { buffer, byteOffset, byteLength } = read();
    // Most often the bytes have a buffer of their own, which needs no copy.
    return byteLength === buffer.byteLength
      ? buffer
      : buffer.slice(byteOffset, byteOffset + byteLength);
  });
  define('stream', () => new Blob([new Uint8Array(read())]).stream());
  define('slice', (from = 0, to = size) =>
    from === 0 && to >= size
      ? blob
      : createLazyBlob(Math.min(to, size) - from, () => read().subarray(from, to)),
  );
  return blob;
};
