import { convertGo } from './calls/go/convert.ts';
import { convertJavaScript } from './calls/javascript/convert.ts';
import { convertPython } from './calls/python/convert.ts';
import { replaceInit } from './calls/replace-init.ts';
import type { CallDraft } from './calls/draft.ts';
import { createTellAt, majorOf } from './context.ts';
import { createApi } from './source/api.ts';
import { createEdits } from './source/edits.ts';
import { readSource } from './source/read-source.ts';
import type { CallVersions, Converted, SourceLanguage } from './types.ts';

const converters: Readonly<Record<SourceLanguage, (draft: CallDraft) => void>> = {
  go: convertGo,
  javascript: convertJavaScript,
  python: convertPython,
};

// Below, the old calls are there.
const NEW_FROM: Readonly<Record<SourceLanguage, number>> = { go: 0, javascript: 8, python: 2 };

/**
 * Converts the calls of a file to those that the target has, and leaves all else of it as it is written. What differs from
 * before, and what could not be converted, is a diagnostic. Nothing is run, nothing throws.
 */
export function convertCalls(code: string, versions: CallVersions): Converted<string> {
  const { language = 'javascript', to } = versions;
  const { tell, diagnostics } = createTellAt(code, versions);
  let value = code;
  try {
    const program = readSource(code, language);
    const edits = createEdits(code);
    const draft = { program, versions, api: createApi(program, language), edits, tell };
    replaceInit(draft);
    if (majorOf(to) >= NEW_FROM[language]) converters[language](draft);
    value = edits.apply();
  } catch {
    tell('unreadable-source', { from: 0, to: 0 });
  }
  return { value, diagnostics: diagnostics() };
}
