import type { SourceLanguage } from '../types.ts';
import type { Program } from './node.ts';
import { readGo } from './read-go.ts';
import { readJavaScript } from './read-javascript.ts';
import { readPython } from './read-python.ts';

const readers: Readonly<Record<SourceLanguage, (code: string) => Program>> = {
  go: readGo,
  javascript: readJavaScript,
  python: readPython,
};

/** Reads a program of a language. Throws where it cannot be read. */
export function readSource(code: string, language: SourceLanguage): Program {
  return readers[language](code);
}
