/** Lines of C# by lines of C++ of one file, by C# file. */
export type FileLines = ReadonlyMap<string, ReadonlyMap<number, number>>;

const byBytes = (a: readonly [string, unknown], b: readonly [string, unknown]) =>
  Buffer.compare(Buffer.from(a[0]), Buffer.from(b[0]));

/**
 * Reads the remarks in which il2cpp says from which line of C# the next line of C++ comes: `//<source_info:Cart.cs:17>`
 * (getsentry/symbolic, symbolic-il2cpp). Of remarks in a row, all but the last are for their own line.
 */
export function readSourceInfos(source: string): FileLines {
  const files = new Map<string, Map<number, number>>();
  let open: { readonly name: string; readonly line: number } | undefined;
  for (const [index, text] of source.split('\n').entries()) {
    const [, name = '', line] = /^\s*\/\/<source_info:(.*):(\d+)>\s*$/.exec(text) ?? [];
    if (open !== undefined) {
      const lines = files.get(open.name) ?? new Map<number, number>();
      lines.set(line === undefined ? index + 1 : index, open.line);
      files.set(open.name, lines);
    }
    open = line === undefined ? undefined : { name, line: Number(line) };
  }
  return files;
}

/** The map of a program, as Sentry reads it; the id in it tells the maps of two architectures apart. */
export function renderLineMap(files: ReadonlyMap<string, FileLines>, debugId: string): Buffer {
  const ids: FileLines = new Map([[debugId, new Map<number, number>()]]);
  const all = [...files, ['__debug-id__', ids] as const];
  const text = toJson(all.toSorted(byBytes), (inner) =>
    toJson([...inner].toSorted(byBytes), (lines) =>
      toJson(
        [...lines].map(([line, other]) => [String(line), other]),
        String,
      ),
    ),
  );
  return Buffer.from(text);
}

/** By hand, since an object would put names that are numbers first. */
function toJson<Value>(
  entries: readonly (readonly [string, Value])[],
  render: (value: Value) => string,
): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${render(value)}`).join(',')}}`;
}
