const encodePath = (path: string): string => encodeURI(path).replaceAll('%25', '%');

/**
 * The name in an archive of a file with an address: scheme, host and path; `_` where one is missing
 * (getsentry/sentry-cli src/utils/source_bundle.rs).
 */
export const archivePath = (url: string): string => {
  const [, scheme, rest] = /^([a-z][a-z\d+.-]*):\/\/(.*)$/i.exec(url) ?? [];
  if (scheme === undefined || rest === undefined)
    return `files/_/_/${encodePath(url.replace(/^~?\/*/, ''))}`;
  const [, host = '', path = ''] = /^([^/?#]*)\/*(.*)$/.exec(rest) ?? [];
  return `files/${scheme}/${host || '_'}/${encodePath(path)}`;
};

/**
 * Whether two files of a build may get the same name in an archive. Of paths that differ, only those become one address
 * that are shortened or have escapes.
 */
export const mayShareNames = (
  paths: Iterable<string>,
  { stripPrefixes = [] }: { readonly stripPrefixes?: readonly string[] | undefined },
): boolean => {
  if (stripPrefixes.length > 0) return true;
  for (const path of paths) if (/[%\n\r]/.test(path)) return true;
  return false;
};

/** Names the files of an archive that do not have the name that their address gives, since another file has it: such a one is numbered. */
export const createNames = (): ((url: string) => { readonly path?: string }) => {
  const taken = new Set<string>();
  return (url) => {
    const name = archivePath(url);
    let path = name;
    for (let count = 1; taken.has(path); count += 1) path = `${name}.${count}`;
    taken.add(path);
    return path === name ? {} : { path };
  };
};

/** The address under which Sentry knows a file of a build. */
export const urlOf = (
  path: string,
  {
    urlPrefix = '~',
    urlSuffix = '',
  }: { readonly urlPrefix?: string | undefined; readonly urlSuffix?: string | undefined },
): string => `${urlPrefix.replace(/\/$/, '')}/${path}${urlSuffix}`;
