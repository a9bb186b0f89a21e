import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findSecrets } from '../scrub/detect/find.ts';
import { isEnvelope } from '../scrub/envelope/clean-envelope.ts';
import { cleanEnvelope } from '../scrub/envelope/clean-envelope.ts';
import { createRules, type Rules } from '../scrub/rules.ts';
import type { Scrubbing } from '../scrub/types.ts';
import { readEnvelope } from './read-envelope.ts';

type Path = readonly (string | number)[];

/**
 * What a scrubber with these rules would have taken out of envelopes that were captured: each finding says where, and by
 * what, and never what it was. No findings: nothing survived.
 *
 * @param envelopes As SDKs hand them to a transport, as text or bytes of the wire, or as `{ headers, items }`.
 * @param scrubbing Default: `strict`.
 */
export function checkEnvelopes(
  envelopes: Iterable<unknown>,
  scrubbing: Scrubbing = 'strict',
): readonly Diagnostic[] {
  const rules = createRules(scrubbing);
  if (!rules) return [];
  const diagnostics: Diagnostic[] = [];
  let index = 0;
  for (const value of envelopes) {
    diagnostics.push(...checkEnvelope(value, rules, index));
    index += 1;
  }
  return diagnostics;
}

function checkEnvelope(value: unknown, rules: Rules, index: number): readonly Diagnostic[] {
  const envelope = readEnvelope(value);
  if (!isEnvelope(envelope))
    return [
      finding(
        'sdk-config/unreadable-envelope',
        'error',
        [index],
        'This is no envelope, so nobody can say what is in it.',
      ),
    ];
  const [headers, items] = envelope;
  const found: Diagnostic[] = [];
  // One item at a time, so that what was dropped does not shift what stays.
  for (const [position, item] of items.entries()) {
    const { envelope: cleaned } = cleanEnvelope([{}, [item]], rules);
    const path = [index, 'items', position];
    const after = cleaned?.[1][0];
    if (!after) {
      const type = 'type' in item[0] ? String(item[0].type) : 'unknown';
      found.push(
        finding(
          'sdk-config/not-readable',
          'warning',
          path,
          `A ${type} that no scrubber can read: its content cannot be judged.`,
        ),
      );
      continue;
    }
    compare(item[0], after[0], [...path, 'headers'], rules, found);
    compare(item[1], after[1], [...path, 'payload'], rules, found);
  }
  const cleanHeaders = cleanEnvelope([headers, [[{ type: 'client_report' }, {}]]], rules)
    .envelope?.[0];
  compare(headers, cleanHeaders, [index, 'headers'], rules, found);
  return found;
}

function compare(
  before: unknown,
  after: unknown,
  path: Path,
  rules: Rules,
  found: Diagnostic[],
): void {
  if (Object.is(before, after) || path.at(-1) === 'length') return;
  if (isContainer(before) && isContainer(after) && Array.isArray(before) === Array.isArray(after)) {
    const [left, right] = [Object.entries(before), new Map<string, unknown>(Object.entries(after))];
    for (const [key, value] of left) {
      const step = Array.isArray(before) ? Number(key) : safeKey(key, rules);
      if (right.has(key)) compare(value, right.get(key), [...path, step], rules, found);
      else found.push(survived([...path, step], detectorsIn(key, rules)));
    }
    return;
  }
  // What Sentry is asked to fill in is no value that was sent.
  if (path.at(-1) === 'infer_ip') {
    found.push(
      finding(
        'sdk-config/address-inferred',
        'warning',
        path,
        'Sentry takes the address of the connection for that of the user.',
        'Use sendDefaultPii: false, or dataCollection.userInfo: false.',
      ),
    );
    return;
  }
  found.push(survived(path, typeof before === 'string' ? detectorsIn(before, rules) : []));
}

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array);

/** A key may be a secret itself. */
const safeKey = (key: string, rules: Rules) => rules.keyFacts(key).cleaned;

function detectorsIn(text: string, rules: Rules): readonly string[] {
  return [...new Set(findSecrets(text, rules).map(({ detector }) => detector))].toSorted();
}

function survived(path: Path, detectors: readonly string[]): Diagnostic {
  const by = detectors.length > 0 ? detectors.join(', ') : 'its key or its place';
  return finding(
    'sdk-config/secret-in-envelope',
    'error',
    path,
    `Something that must not leave is here (found by: ${by}).`,
    'Let createInitOptions fence this client, or give the exception in `scrubbing.allow`.',
  );
}

function finding(
  code: string,
  severity: Diagnostic['severity'],
  path: Path,
  message: string,
  hint?: string,
): Diagnostic {
  return { code, severity, path, message, ...(hint === undefined ? {} : { hint }) };
}
