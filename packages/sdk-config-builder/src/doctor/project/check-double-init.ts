import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../checks/finding.ts';
import { loadedBy } from './imports.ts';
import type { Project } from './project.ts';

/** SDKs that are started twice in one process: the second client takes over, and the first goes on listening. */
export function checkDoubleInit({ inits, graph, sources }: Project): readonly Diagnostic[] {
  return inits.flatMap(({ init, path, service }) => {
    const loaded = loadedBy(path, graph);
    const other = inits.find(
      (one) => one.path !== path && loaded.has(one.path) && one.init.sdk === init.sdk,
    );
    // Two calls in one file may stand in two branches; at the margin they do not.
    const text = sources.get(path)?.text.split('\n') ?? [];
    const isAtMargin = (line: number) => /^\S/.test(text[line - 1] ?? '');
    const before = inits.find(
      (one) =>
        one.path === path &&
        one.service === service &&
        one.init.line < init.line &&
        isAtMargin(one.init.line) &&
        isAtMargin(init.line),
    );
    const first = other ?? before;
    if (first === undefined) return [];
    return [
      finding(
        'warning',
        'double-init',
        [path, init.line, init.column],
        `${init.sdk} is started in ${first.path}:${first.init.line} already, which this file loads.`,
        'Start it once, before everything else.',
        'getsentry/sentry-javascript#15971',
      ),
    ];
  });
}
