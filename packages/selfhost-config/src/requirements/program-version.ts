/** The numbers of a version as programs print them: `v2.40.3-desktop.1`, `5.2.15(1)-release`; undefined without any. */
function programVersion(printed: string): readonly number[] | undefined {
  const match = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(printed);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
}

/** Whether a printed version is at least another one; undefined when it cannot be read. */
export function isProgramAtLeast(printed: string, least: string): boolean | undefined {
  const version = programVersion(printed);
  const minimum = programVersion(least);
  if (version === undefined || minimum === undefined) return undefined;
  const index = version.findIndex((number, place) => number !== minimum[place]);
  return index < 0 || (version[index] ?? 0) > (minimum[index] ?? 0);
}
