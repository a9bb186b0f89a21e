import { isFromEnvironment } from '../config/resolve.ts';
import type { TextPattern, Value } from '../config/types.ts';
import { valueKinds, type ValueKind } from '../config/value-kinds.ts';
import type { Tell } from '../diagnostics/tell.ts';
import { explainOption, type OptionFact } from '../options/option-table.ts';
import { releaseText } from '../targets/release.ts';
import { literalText, type RegexLanguage } from './policy/regex-text.ts';
import { translateRegex } from './policy/translate-regex.ts';
import type { Code } from './print.ts';

/** The options of one layer while they are written, for a language that gets source. */
export interface SourceBuild {
  readonly language: RegexLanguage;
  /** The release of the SDK. */
  readonly version: string;
  /** The place of the layer in the description. */
  readonly path: string;
  readonly tell: Tell;
  /** By the place that the code is assigned to. */
  readonly settings: Map<string, Code>;
}

const SDKS = { go: 'sentry-go', python: 'sentry-sdk' } as const;

/** Whether the release takes an option. */
export function takes(build: SourceBuild, option: string): boolean {
  const { status } = factOf(build, option);
  return status === 'taken' || status === 'deprecated';
}

/** Says that the release lacks an option, and in which releases others have it. */
export function lack(build: SourceBuild, option: string, path: string): void {
  const { status, span, replacement } = factOf(build, option);
  const when =
    status === 'not-yet' && span !== undefined
      ? `from ${releaseText(span.from)}`
      : (replacement ?? 'in no release');
  const name = `${SDKS[build.language]} ${build.version}`;
  build.tell('option-not-available', build.path + path, `${name} has no ${option} (${when})`);
}

/** Says that something is for other runtimes. */
export function elsewhere(build: SourceBuild, value: unknown, path: string, why: string): void {
  if (value !== undefined) build.tell('other-runtime', build.path + path, why);
}

function factOf(build: SourceBuild, option: string): OptionFact {
  return explainOption(option, { sdk: SDKS[build.language], version: build.version });
}

/** The names of the functions that read variables, by what they read. */
export type Readers = Readonly<Record<ValueKind, string>>;

/** Code for a value: the literal, or a call that reads the variable. */
export function valueCode<Scalar extends string | number | boolean>(
  value: Value<Scalar>,
  path: string,
  readers: Readers,
  literal: (value: string | number | boolean) => string,
  absent?: string,
): Code {
  if (!isFromEnvironment(value)) return literal(value);
  const kind = valueKinds[path] ?? 'text';
  const fallback = value.fallback === undefined ? absent : literal(value.fallback);
  return {
    open: `${readers[kind]}(`,
    parts: [literal(value.env), ...(fallback === undefined ? [] : [fallback])].map(
      (part) => ['', part] as const,
    ),
    close: ')',
  };
}

/** Patterns as expressions of the language; one that it cannot express is told and left out. */
export function patternTexts(
  build: SourceBuild,
  patterns: readonly TextPattern[] | undefined,
  path: string,
): readonly string[] {
  return (patterns ?? []).flatMap((pattern, index) => {
    if (typeof pattern === 'string') return [literalText(pattern, build.language)];
    const translated = translateRegex(pattern.regex, build.language, '');
    if ('text' in translated) return [translated.text];
    build.tell('matcher-not-available', `${build.path}${path}.${index}`, translated.reason);
    return [];
  });
}
