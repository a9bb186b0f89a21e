import gates from '../data/javascript-gates.json' with { type: 'json' };
import type { JavaScriptLists } from './javascript-lists.ts';

// One letter for each list of options; react takes what browser takes.
const letters: Readonly<Record<string, string>> = {
  '@sentry/node': 'n',
  '@sentry/browser': 'b',
  '@sentry/vercel-edge': 'e',
  '@sentry/cloudflare': 'c',
  '@sentry/bun': 'u',
  '@sentry/vue': 'v',
};

type Gates = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Writes where an option is as text, such as `nb7-11!10.57 c8-`: letters of the lists, the release in which it came, the
 * first release without it, and after `!` the release that deprecated it.
 */
export function writeSpans(name: string, lists: JavaScriptLists): string {
  const bySpan = new Map<string, string>();
  const bySdk = lists.majors[name] ?? {};
  for (const [sdk, letter] of Object.entries(letters)) {
    const text = bySdk[sdk];
    // What Vue takes beyond the browser's options is all that its list says.
    if (text === undefined || (letter === 'v' && bySdk['@sentry/browser'] !== undefined)) continue;
    for (const span of spansOf(name, letter, text))
      bySpan.set(span, (bySpan.get(span) ?? '') + letter);
  }
  return [...bySpan].map(([span, which]) => `${which}${span}`).join(' ');
}

function spansOf(name: string, letter: string, text: string): readonly string[] {
  const spans: { from: number; to: number; deprecated?: number }[] = [];
  for (const part of text.split(' ')) {
    const major = Number.parseInt(part, 10);
    let last = spans.at(-1);
    if (last === undefined || last.to !== major - 1)
      spans.push((last = { from: major, to: major }));
    last.to = major;
    if (part.endsWith('d')) last.deprecated ??= major;
  }
  return spans.map(({ from, to, deprecated }, index) => {
    const since = index === 0 ? gate(gates.came, name, letter) : undefined;
    const mark =
      deprecated === undefined ? '' : `!${gate(gates.deprecated, name, letter) ?? deprecated}`;
    return `${since ?? from}-${to === 11 ? '' : to + 1}${mark}`;
  });
}

// A gate holds from the first major that has the option at all: what is there in the first major is not gated away.
function gate(table: Gates, name: string, letter: string): string | undefined {
  const found = table[name]?.[letter] ?? table[name]?.['*'];
  return found?.replace(/\.0$/, '');
}

/** Whether every release of every list has an option, so that no gate is needed. */
export function isEverywhere(name: string, lists: JavaScriptLists): boolean {
  return writeSpans(name, lists) === 'nbeu7- c8-';
}
