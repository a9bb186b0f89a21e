import { sha256 } from './sha256.ts';
import { stableJson } from './stable-json.ts';

/** The hash of a value, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return sha256(stableJson(value));
}
