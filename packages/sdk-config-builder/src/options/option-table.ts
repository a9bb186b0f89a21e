import {
  goDefaults,
  goOptions,
  goRelease,
  goReplacements,
  goTypes,
} from '../generated/go-options.ts';
import {
  javascriptDefaults,
  javascriptOptions,
  javascriptReplacements,
  javascriptTypes,
} from '../generated/javascript-options.ts';
import {
  pythonDefaults,
  pythonOptions,
  pythonRelease,
  pythonReplacements,
} from '../generated/python-options.ts';
import { compareReleases, isAtLeast, parseRelease, type Release } from '../targets/release.ts';
import { resolveTarget } from '../targets/resolve-target.ts';
import type { SdkTarget } from '../targets/types.ts';
import { listOfRuntime } from './lists.ts';
import { readSpans, spanAt, type OptionSpan } from './spans.ts';

/** The SDK whose options are asked for: one for JavaScript, or the Python or Go SDK and its release. */
export type OptionTarget =
  | SdkTarget
  | { readonly sdk: 'sentry-go' | 'sentry-sdk'; readonly version: string };

/** What the tables say about an option of a release. */
export interface OptionFact {
  /** The name, as the SDK writes it. */
  readonly name: string;
  /** Whether the release takes it; else whether an older or a newer one does, or none. */
  readonly status: 'deprecated' | 'gone' | 'not-yet' | 'taken' | 'unknown';
  /** The kind of value, or the type in Go. */
  readonly type?: string;
  /** The default of that release, as source text. */
  readonly default?: string;
  /** The first release that takes it, and the first that no longer does. */
  readonly span?: OptionSpan;
  /** What does the same where it is gone. */
  readonly replacement?: string;
}

type Texts = Readonly<Record<string, string>>;

interface Table {
  readonly options: Texts;
  readonly types: Texts;
  readonly defaults: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly replacements: Texts;
  readonly lists: string;
  readonly release: Release;
}

/** Every option that a release takes, by name. Nothing for a version that cannot be read. */
export function listOptions(target: OptionTarget): readonly OptionFact[] {
  const table = tableOf(target);
  if (table === undefined) return [];
  return Object.keys(table.options)
    .map((name) => factOf(table, name))
    .filter(({ status }) => status === 'taken' || status === 'deprecated');
}

/** What the tables say about an option: whether a release takes it, since when or until when, and what replaces it. */
export function explainOption(name: string, target: OptionTarget): OptionFact {
  const table = tableOf(target);
  return table === undefined ? { name, status: 'unknown' } : factOf(table, name);
}

function factOf(table: Table, name: string): OptionFact {
  const { release } = table;
  const text = own(table.options, name);
  const spans = text === undefined ? [] : readSpans(text, table.lists);
  const current = spanAt(spans, release);
  const next = spans.find(({ from }) => compareReleases(from, release) > 0);
  const span = current ?? next ?? spans.at(-1);
  const standard = own(table.defaults, name)?.findLast(([from]) => isAtLeast(release, from))?.[1];
  const replacement = own(table.replacements, name);
  const type = own(table.types, name);
  return {
    name,
    status: statusOf(release, current, next, spans),
    ...(type === undefined ? {} : { type }),
    ...(current === undefined || standard === undefined ? {} : { default: standard }),
    ...(span === undefined ? {} : { span }),
    ...(replacement === undefined ? {} : { replacement }),
  };
}

// A name may come from outside, and be that of a method of every object.
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function statusOf(
  release: Release,
  current: OptionSpan | undefined,
  next: OptionSpan | undefined,
  spans: readonly OptionSpan[],
): OptionFact['status'] {
  if (current === undefined) {
    if (spans.length === 0) return 'unknown';
    return next === undefined ? 'gone' : 'not-yet';
  }
  const { deprecatedFrom } = current;
  return deprecatedFrom !== undefined && compareReleases(release, deprecatedFrom) >= 0
    ? 'deprecated'
    : 'taken';
}

function tableOf(target: OptionTarget): Table | undefined {
  if (!isJavaScript(target)) return otherTable(target);
  const resolved = resolveTarget(target);
  return (
    resolved && {
      options: javascriptOptions,
      types: javascriptTypes,
      defaults: javascriptDefaults,
      replacements: javascriptReplacements,
      // Vue takes what the browser takes, and more.
      lists: listOfRuntime[resolved.runtime] + (target.sdk === '@sentry/vue' ? 'v' : ''),
      release: resolved.release,
    }
  );
}

function otherTable(target: { readonly sdk: string; readonly version: string }): Table | undefined {
  const isGo = target.sdk === 'sentry-go';
  const newest = isGo ? goRelease : pythonRelease;
  // A bare major of Python means its newest known release.
  const release = parseRelease(
    /^\d+$/.test(target.version) && newest.startsWith(`${target.version}.`)
      ? newest
      : target.version,
  );
  if (release === undefined) return undefined;
  return isGo
    ? {
        options: goOptions,
        types: goTypes,
        defaults: goDefaults,
        replacements: goReplacements,
        lists: 'g',
        release,
      }
    : {
        options: pythonOptions,
        types: {},
        defaults: pythonDefaults,
        replacements: pythonReplacements,
        lists: 'p',
        release,
      };
}

function isJavaScript(target: OptionTarget): target is SdkTarget {
  return target.sdk !== 'sentry-sdk' && target.sdk !== 'sentry-go';
}
