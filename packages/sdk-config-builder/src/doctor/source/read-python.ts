import { createApi } from '../../convert/source/api.ts';
import { walk } from '../../convert/source/children.ts';
import { blankComments } from '../../convert/source/comments.ts';
import { createResolve } from '../../convert/source/names.ts';
import type { Node } from '../../convert/source/node.ts';
import { readPython as readProgram } from '../../convert/source/read-python.ts';
import { evaluateShared, optionsOf } from './evaluate-shared.ts';
import { inspectPythonFunction } from './python-function.ts';
import { placeOf } from './place-of.ts';
import type { SourceFile, SourceImport, SourceInit } from './types.ts';

/** What a file of Python says about Sentry. */
export function readPython(path: string, source: string): SourceFile {
  const program = readProgram(source);
  const api = createApi(program, 'python');
  const reading = { resolve: createResolve(program), inspect: inspectPythonFunction };
  const evaluate = (node: Node) => evaluateShared(node, reading);
  const inits: SourceInit[] = [];
  const imports: SourceImport[] = [];
  walk(program.body, (node) => {
    if (node.kind === 'import')
      imports.push({
        specifier: node.source,
        line: placeOf(source, node.from).line,
        isHoisted: false,
      });
    if (node.kind !== 'call' || api.nameOf(node.callee) !== 'init') return;
    const { options, isComplete } = optionsOf(node.named, evaluate);
    const [dsn, ...others] = node.args;
    inits.push({
      sdk: 'sentry-sdk',
      ...placeOf(source, node.from),
      options: { ...(dsn === undefined ? {} : { dsn: evaluate(dsn) }), ...options },
      isComplete: isComplete && others.length === 0,
      isManaged: false,
    });
  });
  return { path, language: 'python', text: blankComments(source, 'python'), inits, imports };
}
