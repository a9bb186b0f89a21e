import { cleanText } from './clean-text.ts';
import type { FindRules } from './detect/find.ts';
import { foldKey, isSecretKey } from './keys/secret-key.ts';
import { headerOf } from './walk/keys-of-sentry.ts';
import type { DetectorName, Scrubbing, ScrubbingSelector } from './types.ts';

/** A place in the tree of selectors with a path. */
export interface PathNode {
  readonly children: Map<string, PathNode>;
  verdict: 'allow' | 'deny' | undefined;
}

/** A preset with its exceptions, ready to be asked. */
export interface Rules extends FindRules {
  readonly isStrict: boolean;
  readonly allowedHeaders: ReadonlySet<string>;
  readonly deniedHeaders: ReadonlySet<string>;
  /** Undefined where no selector names a path. */
  readonly paths: PathNode | undefined;
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

const DETECTORS: readonly DetectorName[] = [
  ...(['apikey', 'auth', 'card', 'email', 'homepath', 'iban', 'imei'] as const),
  ...(['ip', 'jwt', 'keyvalue', 'mac', 'pem', 'ssn', 'userinfo'] as const),
];
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
  const allowedKeys = selected(allow, 'key:');
  const deniedKeys = selected(deny, 'key:');
  const isSecret = (key: string) => {
    const folded = allowedKeys.size + deniedKeys.size > 0 ? foldKey(key) : '';
    if (deniedKeys.has(folded)) return true;
    return !allowedKeys.has(folded) && isSecretKey(key, isStrict);
  };
  const known = new Map<string, KeyFacts>();
  const keyFacts = (key: string): KeyFacts => {
    const remembered = known.get(key);
    if (remembered) return remembered;
    const facts = {
      isSecret: isSecret(key),
      cleaned: cleanText(key, rules),
      header: headerOf(key),
    };
    if (known.size >= MOST_KEYS) known.clear();
    if (key.length <= LONGEST_KEY) known.set(key, facts);
    return facts;
  };
  const rules: Rules = {
    isStrict,
    sparesProse: !isStrict,
    detectors: detectorsOf(isStrict, selected(allow, 'detector:'), selected(deny, 'detector:')),
    allowedHeaders: selected(allow, 'header:'),
    deniedHeaders: selected(deny, 'header:'),
    paths: pathsOf(allow, deny),
    isSecret,
    keyFacts,
  };
  return rules;
}

function selected(selectors: readonly ScrubbingSelector[], prefix: string): ReadonlySet<string> {
  return new Set(
    selectors
      .filter((selector) => selector.startsWith(prefix))
      .map((selector) => foldKey(selector.slice(prefix.length))),
  );
}

function detectorsOf(
  isStrict: boolean,
  allowed: ReadonlySet<string>,
  denied: ReadonlySet<string>,
): Readonly<Record<DetectorName, boolean>> {
  // One number of 15 digits in ten passes for an IMEI.
  const isOn = (name: DetectorName) =>
    denied.has(name) || (!allowed.has(name) && (isStrict || name !== 'imei'));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the names
  return Object.fromEntries(DETECTORS.map((name) => [name, isOn(name)])) as Record<
    DetectorName,
    boolean
  >;
}

function pathsOf(
  allow: readonly ScrubbingSelector[],
  deny: readonly ScrubbingSelector[],
): PathNode | undefined {
  const root: PathNode = { children: new Map(), verdict: undefined };
  const add = (selectors: readonly ScrubbingSelector[], verdict: 'allow' | 'deny') => {
    for (const selector of selectors) {
      if (!selector.startsWith('path:')) continue;
      let node = root;
      for (const name of selector.slice('path:'.length).split('.')) {
        const child: PathNode = node.children.get(name) ?? {
          children: new Map(),
          verdict: undefined,
        };
        node.children.set(name, child);
        node = child;
      }
      node.verdict = verdict;
    }
  };
  add(allow, 'allow');
  // Last, so that it wins where both name a place.
  add(deny, 'deny');
  return root.children.size > 0 ? root : undefined;
}
