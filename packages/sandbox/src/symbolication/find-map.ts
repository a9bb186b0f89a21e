import { TraceMap } from '@jridgewell/trace-mapping';
import type { Artifact } from './read-bundle.ts';
import type { Artifacts } from './find-artifacts.ts';
import { readReference, resolveReference } from './map-reference.ts';

/** A map that was found, and how. */
export interface FoundMap {
  readonly map: TraceMap;
  readonly url: string;
  readonly resolvedWith: 'debug-id' | 'release';
}

/** A map, or why there is none, in Sentry's words (getsentry/sentry, src/sentry/models/eventerror.py). */
export type MapResult =
  | { readonly found: FoundMap }
  | { readonly problem: 'js_no_source' | 'js_invalid_source' };

const parsed = new WeakMap<Artifact, TraceMap | null>();

/** Looks for the map of a script: by its debug id first, then by the address of the script in the release. */
export function findMap(
  artifacts: Artifacts,
  script: string,
  debugId: string | undefined,
): MapResult {
  const byId = debugId === undefined ? undefined : artifacts.byDebugId(debugId, 'source_map');
  if (byId) return open(byId, 'debug-id');
  const source = artifacts.byUrl(script);
  const reference = source && readReference(source);
  if (!source || !reference) return { problem: 'js_no_source' };
  if (reference.startsWith('data:')) return openInline(reference, source);
  const map =
    artifacts.byUrl(resolveReference(reference, source.url)) ??
    artifacts.byUrl(resolveReference(reference, script));
  return map ? open(map, 'release') : { problem: 'js_no_source' };
}

function open(artifact: Artifact, resolvedWith: FoundMap['resolvedWith']): MapResult {
  const known = parsed.get(artifact);
  const map = known === undefined ? parse(Buffer.from(artifact.bytes).toString('utf8')) : known;
  parsed.set(artifact, map);
  return map
    ? { found: { map, url: artifact.url, resolvedWith } }
    : { problem: 'js_invalid_source' };
}

function openInline(reference: string, source: Artifact): MapResult {
  const [, encoded = ''] = /;base64,(.*)$/.exec(reference) ?? [];
  const map = parse(Buffer.from(encoded, 'base64').toString('utf8'));
  return map
    ? { found: { map, url: source.url, resolvedWith: 'release' } }
    : { problem: 'js_invalid_source' };
}

function parse(text: string): TraceMap | null {
  try {
    return new TraceMap(text);
  } catch {
    return null;
  }
}
