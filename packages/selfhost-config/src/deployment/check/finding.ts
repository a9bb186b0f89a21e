import { describeHistory, historyOf } from '../../atlas/history.ts';
import type { Tag } from '../../atlas/types.ts';
import type { Diagnostic } from '../../diagnostic/types.ts';
import type { RenderContext } from '../../render/context.ts';

/** Finds what is wrong with a description for a release. */
export type DeploymentCheck = (context: RenderContext) => readonly Diagnostic[];

/** A finding, with the beginning of its code filled in. */
export function finding(
  severity: Diagnostic['severity'],
  code: string,
  path: Diagnostic['path'],
  message: string,
  more: Pick<Diagnostic, 'hint' | 'reference'> = {},
): Diagnostic {
  return { code: `selfhost/${code}`, severity, path, message, ...more };
}

/** An error about something that a release does not know, with the releases in which it came and went. */
export function unknownToRelease(
  { tag }: RenderContext,
  path: Diagnostic['path'],
  what: string,
  holds: (tag: Tag) => boolean,
  more: Pick<Diagnostic, 'hint' | 'reference'> = {},
): readonly Diagnostic[] {
  if (holds(tag)) return [];
  const message = `${what} ${describeHistory(historyOf(holds))}; this is ${tag.version}.`;
  return [finding('error', 'unknown-to-release', path, message, more)];
}
