const pageInBytes = 64 * 1024;

/** Bytes that are collected outside of the heap, in pages: what grows is not copied. */
export interface Pages {
  /** In order; the last one holds no more than what was added. */
  list(): readonly Buffer[];
  /** More bytes. */
  add(bytes: Buffer): void;
  /** More bytes, as UTF-8; within one page. Answers where they are. */
  addText(text: string): { readonly page: number; readonly from: number; readonly to: number };
  /** Text that was added. */
  read(page: number, from: number, to: number): string;
}

/** Begins without a page. */
export const createPages = (): Pages => {
  const pages: { readonly bytes: Buffer; used: number }[] = [];
  /** The last page, with room for as much as is asked for. */
  const open = (bytes: number) => {
    const last = pages.at(-1);
    if (last && last.bytes.length - last.used >= bytes) return last;
    const next = { bytes: Buffer.allocUnsafeSlow(Math.max(pageInBytes, bytes)), used: 0 };
    pages.push(next);
    return next;
  };
  return {
    list: () => pages.map(({ bytes, used }) => bytes.subarray(0, used)),
    add: (bytes) => {
      const page = open(bytes.length);
      bytes.copy(page.bytes, page.used);
      page.used += bytes.length;
    },
    addText: (text) => {
      const page = open(Buffer.byteLength(text));
      const from = page.used;
      page.used += page.bytes.write(text, from);
      return { page: pages.length - 1, from, to: page.used };
    },
    read: (page, from, to) => pages[page]?.bytes.toString('utf8', from, to) ?? '',
  };
};
