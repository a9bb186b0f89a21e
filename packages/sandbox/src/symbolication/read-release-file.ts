import type { ReleaseFile } from '../store/model.ts';
import type { Artifact } from './read-bundle.ts';

const read = new WeakMap<ReleaseFile, Artifact>();

/** A release file as if it had come in a bundle. Each file is read once. */
export function readReleaseFile(file: ReleaseFile): Artifact {
  const known = read.get(file);
  if (known) return known;
  const headers = Object.entries(file.headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  const artifact = { url: file.name, type: '', headers: new Map(headers), bytes: file.bytes };
  read.set(file, artifact);
  return artifact;
}
