/**
 * Gives memory back at once, where Node can (from 21), and not when the collector comes by: it does not see how much
 * there is. Whoever still reads it finds nothing. What is shared with other small buffers stays.
 */
export const freeMemory = ({ buffer }: Uint8Array): void => {
  const transfer: unknown = Reflect.get(ArrayBuffer.prototype, 'transfer');
  if (typeof transfer === 'function' && buffer.byteLength > Buffer.poolSize)
    Reflect.apply(transfer, buffer, [0]);
};
