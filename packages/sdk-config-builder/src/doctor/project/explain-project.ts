import { explainOptions } from '../explain/explain-options.ts';
import type { OptionExplanation } from '../explain/types.ts';
import { readUnread } from '../source/unread.ts';
import { readProject } from './project.ts';

/** What the options of one `init` come to. */
export interface ExplainedInit {
  readonly path: string;
  readonly line: number;
  readonly sdk: string;
  readonly version: string;
  readonly options: readonly OptionExplanation[];
}

/** What the options of each `init` in a folder come to. A value that is known only where it runs is named, not told. */
export function explainProject(directory: string): readonly ExplainedInit[] {
  return readProject(directory).inits.flatMap(({ init, path, target, version }) => {
    if (target === undefined || version === undefined) return [];
    const options = explainOptions(init.options, target).map((explanation): OptionExplanation => {
      const unread = readUnread(explanation.value);
      if (unread === undefined) return explanation;
      const { value: _value, consequence: _consequence, ...known } = explanation;
      return unread.variable === undefined || known.origin === 'ignored'
        ? known
        : { ...known, origin: 'environment', source: unread.variable };
    });
    return [{ path, line: init.line, sdk: init.sdk, version, options }];
  });
}
