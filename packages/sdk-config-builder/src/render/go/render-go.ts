import type { TextFile } from '../types.ts';
export function renderGo(..._: unknown[]): readonly TextFile[] {
  return [];
}
