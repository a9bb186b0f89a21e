import { memoryBytes, openBytes, sliceBytes, type FileBytes } from './bytes.ts';
import { readEmbeddedPdb } from './formats/pe.ts';
import type { DebugFile } from './types.ts';
import { readZip } from './zip.ts';

/** Opens the bytes of one object, wherever they are. Throws a `RangeError` when they are not there any more. */
export function openObject({ path, entry, offset, size, isEmbedded }: DebugFile): FileBytes {
  const file = openBytes(path);
  try {
    const whole =
      entry === undefined
        ? file
        : readZip(file)
            ?.find(({ name }) => name === entry)
            ?.open();
    if (whole === undefined) throw new RangeError(`${entry} is not in the zip`);
    const unpacked = isEmbedded ? readEmbeddedPdb(whole) : undefined;
    const bytes = unpacked ? memoryBytes(unpacked) : sliceBytes(whole, offset, size);
    return { ...bytes, close: file.close };
  } catch (error) {
    file.close();
    throw error;
  }
}
