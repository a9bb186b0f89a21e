import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createAdmission } from '../src/caps/create-admission.ts';
import { printFigure, sized } from './scrub/proof.ts';
import { createRandom } from './scrub/random.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const usedBytes = () => {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const ERRORS = 1_000_000;
const PER_FINGERPRINT = 10;
// Most fingerprints that are told apart: src/caps/counter-table.ts.
const TRACKED = 49_152;
const SHARED = 'shared';
const SEED = 7;

/** What the cap allows of so many alike, counted the slow way. */
function allowed(occurrences: number): number {
  let count = Math.min(occurrences, PER_FINGERPRINT);
  for (let next = PER_FINGERPRINT * 2; next <= occurrences; next *= 2) count += 1;
  return count;
}

const eventOf = (name: number) => ({ fingerprint: [`failure-${name}`] });

test.each([50, 1_000_000])('a storm of errors with %i fingerprints', (fingerprints) => {
  const random = createRandom(SEED);
  const clock = { time: 0, now: () => clock.time };
  const occurrences = new Map<string, number>();
  const sentBy = new Map<string, number>();
  const before = usedBytes();
  const admit = createAdmission({ perFingerprint: PER_FINGERPRINT }, clock);
  // Everything is told by what travels, so that nothing of the test is counted as memory of the caps.
  let sent = 0;
  let told = 0;
  let last = 0;
  for (let count = 0; count < ERRORS; count += 1) {
    clock.time += 1;
    const context = admit(eventOf(fingerprints === ERRORS ? count : random.below(fingerprints)));
    if (!context) continue;
    sent += 1;
    told += context.suppressed;
    last = count;
  }
  const kilobytes = (usedBytes() - before) / 1_024;
  const pending = ERRORS - 1 - last;
  expect(sent + told + pending).toBe(ERRORS);
  expect(kilobytes).toBeLessThan(2 * 1_024);

  // The same storm again, now counted by name.
  const again = createRandom(SEED);
  const second = createAdmission({ perFingerprint: PER_FINGERPRINT }, clock);
  let shared = 0;
  for (let count = 0; count < ERRORS; count += 1) {
    const name = fingerprints === ERRORS ? count : again.below(fingerprints);
    const context = second(eventOf(name));
    const isNew = !occurrences.has(String(name));
    const key = isNew && occurrences.size >= TRACKED ? SHARED : String(name);
    if (key === SHARED) shared += 1;
    else occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
    if (!context) continue;
    sentBy.set(key, (sentBy.get(key) ?? 0) + 1);
    expect(context.isShared).toBe(key === SHARED);
  }
  for (const [name, count] of occurrences)
    if ((sentBy.get(name) ?? 0) !== allowed(count))
      throw new Error(`${name}: ${sentBy.get(name)} of ${count}`);
  expect(sentBy.get(SHARED) ?? 0).toBe(allowed(shared));
  expect([...sentBy.values()].reduce((sum, count) => sum + count, 0)).toBe(sent);
  printFigure(
    `caps: ${ERRORS} errors, ${fingerprints} fingerprints: ${sent} sent + ${told + pending} suppressed, ${kilobytes.toFixed(0)} kB, ${occurrences.size} told apart, ${shared} in the shared bucket (${sentBy.get(SHARED) ?? 0} sent)`,
  );
});

test('session and window caps are exact in a storm', () => {
  const random = createRandom(SEED);
  const clock = { time: 0, now: () => clock.time };
  const admit = createAdmission(
    { perSession: 5_000, perWindow: { events: 100, seconds: 60 } },
    clock,
  );
  const passed: number[] = [];
  for (let count = 0; count < sized(ERRORS); count += 1) {
    clock.time += random.below(10) * (10_000_000 / sized(ERRORS));
    if (admit(eventOf(random.below(50)))) passed.push(clock.time);
  }
  let fullest = 0;
  for (let first = 0, index = 0; index < passed.length; index += 1) {
    while ((passed[index] ?? 0) - (passed[first] ?? 0) >= 60_000) first += 1;
    fullest = Math.max(fullest, index - first + 1);
  }
  printFigure(
    `caps: ${sized(ERRORS)} errors: ${passed.length} sent under a session cap of 5000, at most ${fullest} in any 60 s under a window cap of 100`,
  );
  expect(passed).toHaveLength(5_000);
  expect(fullest).toBe(100);
});
