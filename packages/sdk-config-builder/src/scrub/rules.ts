import { cleanText } from './clean-text.ts';
import type { FindRules } from './detect/find.ts';
import { foldKey, isSecretKey } from './keys/secret-key.ts';
import { headerOf } from './walk/keys-of-sentry.ts';
import type { DetectorName, Scrubbing, ScrubbingSelector } from './types.ts';

/** Selectors of paths, as far as they have not been followed. */
export type Places = readonly (readonly [rest: readonly string[], verdict: 'allow' | 'deny'])[];

/** A preset with its exceptions, ready to be asked. */
export interface Rules extends FindRules {
  readonly isStrict: boolean;
  /** Whether a header goes (true) or stays (false) by a selector, by its folded name. */
  headerVerdict(folded: string): boolean | undefined;
  /** Undefined where no selector names a path. */
  readonly paths: Places | undefined;
  /** What there is to know of a key, remembered. */
  keyFacts(key: string): KeyFacts;
}

/** What the name of a key says. */
export interface KeyFacts {
  readonly isSecret: boolean;
  /** The key without what detectors find in it. */
  readonly cleaned: string;
  /** The header that an attribute of this name holds. */
  readonly header: string | undefined;
}

/** The names of all detectors. */
export const DETECTORS =
  'apikey auth card email homepath iban imei ip jwt keyvalue mac pem ssn userinfo'.split(' ');
/** Keys that were looked at are remembered, as many as this. */
const MOST_KEYS = 2_000;
const LONGEST_KEY = 128;

/** Rules of a preset with exceptions; undefined for `off`. */
export function createRules(scrubbing: Scrubbing): Rules | undefined {
  if (scrubbing === 'off') return undefined;
  const {
    preset,
    allow = [],
    deny = [],
  } = typeof scrubbing === 'string' ? { preset: scrubbing } : scrubbing;
  const isStrict = preset !== 'balanced';
  const keys = selected(allow, deny, 'key:');
  const isSecret = (key: string) => keys(key) ?? isSecretKey(key, isStrict);
  const detectors = selected(allow, deny, 'detector:');
  const known = new Map<string, KeyFacts>();
  const keyFacts = (key: string): KeyFacts => {
    let facts = known.get(key);
    if (!facts) {
      facts = { isSecret: isSecret(key), cleaned: cleanText(key, rules), header: headerOf(key) };
      if (known.size >= MOST_KEYS) known.clear();
      if (key.length <= LONGEST_KEY) known.set(key, facts);
    }
    return facts;
  };
  const rules: Rules = {
    isStrict,
    sparesProse: !isStrict,
    // One number of 15 digits in ten passes for an IMEI.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the names
    detectors: Object.fromEntries(
      DETECTORS.map((name) => [name, detectors(name) ?? (isStrict || name !== 'imei')]),
    ) as Record<DetectorName, boolean>,
    headerVerdict: selected(allow, deny, 'header:'),
    paths: pathsOf(allow, deny),
    isSecret,
    keyFacts,
  };
  return rules;
}

type Selectors = readonly ScrubbingSelector[];
type Ask = (name: string) => boolean | undefined;

/** Whether a selector of a kind denies (true) or allows (false) a name. */
function selected(allow: Selectors, deny: Selectors, prefix: string): Ask {
  const verdicts = new Map<string, boolean>();
  for (const [selectors, verdict] of [
    [allow, false],
    [deny, true],
  ] as const)
    for (const selector of selectors)
      if (selector.startsWith(prefix))
        verdicts.set(foldKey(selector.slice(prefix.length)), verdict);
  return (name) => (verdicts.size > 0 ? verdicts.get(foldKey(name)) : undefined);
}

function pathsOf(allow: Selectors, deny: Selectors): Places | undefined {
  const places = (
    [
      ['allow', allow],
      ['deny', deny],
    ] as const
  ).flatMap(([verdict, selectors]) =>
    selectors
      .filter((selector) => selector.startsWith('path:'))
      .map((selector) => [selector.slice(5).split('.'), verdict] as const),
  );
  return places.length > 0 ? places : undefined;
}
