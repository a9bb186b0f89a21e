/**
 * Joins and cleans paths of any platform as getsentry/symbolic does (symbolic-common, path.rs), so that a source has the
 * name here under which Sentry looks for it. Its oddities are kept for that reason.
 */

const isSeparator = (character: string | undefined) => character === '/' || character === '\\';

const isAbsoluteWindows = (path: string) =>
  /^(?:\\\\|\/\/)/.test(path) || /^[A-Za-z]:(?:[\\/]|$)/.test(path);

const isWindows = (path: string) => isAbsoluteWindows(path) || path.includes('\\');

/** Joins two paths; the second alone when it is absolute or no path at all, such as `<stdin>`. */
export function joinPaths(base: string, other: string): string {
  if (other.startsWith('<') && other.endsWith('>')) return other;
  if (base === '' || isAbsoluteWindows(other) || other.startsWith('/')) return other;
  if (other === '') return base;
  // From the root of the same drive.
  if (other.startsWith('\\')) return isAbsoluteWindows(base) ? base.slice(0, 2) + other : other;
  const separator = isWindows(base) || isWindows(other) ? '\\' : '/';
  return `${base.replace(/[\\/]+$/, '')}${separator}${other}`;
}

/** Resolves `.` and `..` without looking at any disk. */
export function cleanPath(path: string): string {
  const separator = isWindows(path) ? '\\' : '/';
  // Most paths have nothing to clean.
  if (separator === '/' && !/(?:^|\/)\.{0,2}(?:\/|$)/.test(path.slice(1))) return path;
  const segments = path.split(/[\\/]/);
  if (segments.at(-1) === '') segments.pop();
  let result = '';
  let isJoined = false;
  let isAboveStart = false;
  for (const segment of segments) {
    if (segment === '.') continue;
    if (segment === '..' && !isAboveStart && result !== '') {
      result = withoutLast(result);
      isJoined &&= result !== '';
      continue;
    }
    if (segment === '..' && !isAboveStart) {
      isAboveStart = true;
      isJoined = false;
    }
    result += (isJoined ? separator : '') + segment;
    isJoined = true;
  }
  return result;
}

function withoutLast(path: string): string {
  let at = path.length - 1;
  while (at >= 0 && !isSeparator(path[at])) at -= 1;
  return path.slice(0, Math.max(at, 0));
}
