import type { Route } from './route.ts';

/** What a path leads to: the routes that share it, and what their placeholders stand for. */
export interface Match {
  readonly routes: readonly Route[];
  readonly params: Readonly<Record<string, string>>;
}

export interface Matcher {
  match(pathname: string): Match | undefined;
}

interface Pattern {
  readonly segments: readonly string[];
  readonly routes: Route[];
}

/** Finds routes by path. A literal segment wins over a placeholder, the earlier segment first. */
export function createMatcher(routes: readonly Route[]): Matcher {
  const byPath = new Map<string, Pattern>();
  for (const route of routes) {
    // Operations on one path may name a placeholder differently, so the path is told by its shape.
    const shape = route.path.replaceAll(/\{[^}]*\}/g, '{}');
    const pattern = byPath.get(shape) ?? { segments: route.path.split('/'), routes: [] };
    pattern.routes.push(route);
    byPath.set(shape, pattern);
  }
  const patterns = [...byPath.entries()].toSorted(([a], [b]) => compareShapes(a, b));
  return {
    match(pathname) {
      const segments = decodePath(pathname).split('/');
      for (const [, pattern] of patterns) {
        const params = matchSegments(pattern.segments, segments);
        if (params) return { routes: pattern.routes, params };
      }
      return undefined;
    },
  };
}

function compareShapes(a: string, b: string): number {
  // '~' sorts after every character of a literal segment.
  const left = a.replaceAll('{}', '~');
  const right = b.replaceAll('{}', '~');
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function matchSegments(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index] ?? '';
    if (expected.startsWith('{')) {
      if (actual === '') return undefined;
      params[expected.slice(1, -1)] = actual;
    } else if (expected !== actual) {
      return undefined;
    }
  }
  return params;
}

/** WSGI decodes before Django routes, so `%2F` separates segments there, and here. Broken encodings stay as they are. */
function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
