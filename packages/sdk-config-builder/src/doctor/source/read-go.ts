import { walk } from '../../convert/source/children.ts';
import { blankComments } from '../../convert/source/comments.ts';
import { createResolve } from '../../convert/source/names.ts';
import { readGo as readProgram } from '../../convert/source/read-go.ts';
import { evaluateShared, optionsOf } from './evaluate-shared.ts';
import type { FunctionFacts } from './function-facts.ts';
import { placeOf } from './place-of.ts';
import type { SourceFile, SourceInit } from './types.ts';

// The compiler sees to what a function returns.
const compiled: FunctionFacts = { returns: 'always', throws: 'never', isAsync: false, texts: [] };

/** What a file of Go says about Sentry. */
export function readGo(path: string, source: string): SourceFile {
  const text = blankComments(source, 'go');
  const program = readProgram(source);
  const reading = { resolve: createResolve(program), inspect: () => compiled };
  const inits: SourceInit[] = [];
  // Options that nothing is started with are no set-up.
  const isInit = /\bsentry\.(?:Init|NewClient)\s*\(/.test(text);
  walk(isInit ? program.body : [], (node) => {
    if (node.kind !== 'record' || node.type !== 'sentry.ClientOptions') return;
    inits.push({
      sdk: 'sentry-go',
      ...placeOf(source, node.from),
      options: optionsOf(node.entries, (value) => evaluateShared(value, reading)).options,
      isComplete: true,
      isManaged: false,
    });
  });
  return { path, language: 'go', text, inits, imports: [] };
}
