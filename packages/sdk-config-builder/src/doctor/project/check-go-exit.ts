import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../checks/finding.ts';
import type { Project } from './project.ts';

/** Programs of Go that end without sending: `log.Fatal` and `os.Exit` run no deferred calls. */
export function checkGoExit({ sources, inits }: Project): readonly Diagnostic[] {
  return [...sources.values()].flatMap(({ language, path, text }) => {
    if (language !== 'go' || !/\bdefer\s+sentry\.(?:Flush|Recover)\b/.test(text)) return [];
    const deferred = text.search(/\bdefer\s+sentry\.(?:Flush|Recover)\b/);
    const exit = [...text.matchAll(/\b(?:log\.(?:Fatal|Fatalf|Fatalln)|os\.Exit)\s*\(/g)].find(
      ({ index }) =>
        index > deferred && !/\n[ \t]*sentry\.Flush\([^\n]*\n\s*$/.test(text.slice(0, index)),
    );
    if (exit === undefined || !inits.some((one) => one.path === path)) return [];
    const line = text.slice(0, exit.index).split('\n').length;
    return [
      finding(
        'warning',
        'exit-without-flush',
        [path, line, 1],
        'It ends the program without the deferred Flush, so that what was captured last is not sent.',
        'Call sentry.Flush before it.',
      ),
    ];
  });
}
