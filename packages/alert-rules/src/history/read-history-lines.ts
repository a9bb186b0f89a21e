import { createAlertRulesError } from '../diagnostic/error.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { readRecord } from './record-schema.ts';
import type { HistoryEvent } from './types.ts';

/** So many lines that cannot be read are named; the others are counted. */
const NAMED = 100;

/**
 * Reads a history of one JSON record in each line, from texts or bytes that may be cut anywhere. A line
 * that cannot be read goes to `onDiagnostic`; without that, the end of the history throws an error
 * with all of them.
 *
 * @yields A record.
 */
export async function* readHistoryLines(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  options: { readonly onDiagnostic?: (diagnostic: Diagnostic) => void } = {},
): AsyncGenerator<HistoryEvent> {
  const problems: Diagnostic[] = [];
  let refused = 0;
  let line = 0;
  const read = (text: string): HistoryEvent | undefined => {
    line += 1;
    if (text.trim() === '') return undefined;
    const record = parse(text);
    if ('type' in record) return record;
    const problem: Diagnostic = {
      code: 'alert-rules/unreadable-record',
      severity: 'error',
      path: [line],
      message: `line ${line} is no record: ${record.join('; ')}`,
    };
    refused += 1;
    if (options.onDiagnostic) options.onDiagnostic(problem);
    else if (problems.length < NAMED) problems.push(problem);
    return undefined;
  };
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (
      rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
    ).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      const record = read(text);
      if (record) yield record;
    }
  }
  const last = read(rest + decoder.decode());
  if (last) yield last;
  if (problems.length === 0) return;
  const message = `${refused} of ${line} lines of the history cannot be read`;
  throw createAlertRulesError('invalid-input', message, problems);
}

function parse(text: string): HistoryEvent | readonly string[] {
  try {
    return readRecord(JSON.parse(text));
  } catch {
    return ['it is no JSON'];
  }
}
