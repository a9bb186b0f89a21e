/** Whether a pathname is the whole `path`, or has something that the pattern finds. */
export function matchesPath(path: string | RegExp, pathname: string): boolean {
  // `search` starts at the beginning whatever the pattern's flags say; `test` would not.
  return typeof path === 'string' ? path === pathname : pathname.search(path) >= 0;
}
