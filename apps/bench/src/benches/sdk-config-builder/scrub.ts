import { GDPR_FIELDS, PCI_FIELDS, PII_PATTERNS, Scrubber } from '@heroku/js-blanket';
import { createScrubber } from '@sentry-kit/sdk-config-builder/runtime';
import type { Bench, Row } from '../../bench.ts';
import { measureInterleaved } from '../../rounds.ts';
import { leakSample, sampleEvent } from './sample-event.ts';
import { keyWalk, usualRegexes } from './usual-scrubbers.ts';

const EVENTS = 30;
const ROUNDS = 9;
/** The peers grow with the square of the length, so that 100 kB of this would take them a minute. */
const ADVERSARIAL_LENGTH = 20_000;
const PEER = '@heroku/js-blanket 1.1.0';

/** What an event and a hostile text cost, and what is left of nine secrets. */
export const scrub: Bench = {
  name: 'sdk-config-builder/scrub',
  about:
    'CPU for a 26 kB event and for 20 kB of `a.a.a.…`, and how many of nine secrets are left, beside @heroku/js-blanket and the usual regular expressions.',
  async run(): Promise<readonly Row[]> {
    const blanket = new Scrubber({
      fields: [...GDPR_FIELDS, ...PCI_FIELDS],
      patterns: PII_PATTERNS,
    });
    const subjects: readonly (readonly [string, (value: unknown) => unknown])[] = [
      ['sdk-config-builder', createScrubber('strict')],
      ['sdk-config-builder, balanced', createScrubber('balanced')],
      [PEER, (value) => blanket.scrub(value).data],
      ['usual regexes', usualRegexes],
      ['key walk', keyWalk],
    ];
    return [
      ...(await measure(subjects, EVENTS, (index) => sampleEvent(index), 'CPU per event of 26 kB')),
      ...(await measure(
        subjects,
        1,
        () => ({ message: 'a.'.repeat(ADVERSARIAL_LENGTH / 2) }),
        `CPU for ${ADVERSARIAL_LENGTH / 1_000} kB of a.a.a.`,
      )),
      ...subjects.map(([subject, run]) => ({
        subject,
        metric: `secrets left of ${leakSample.needles.length}`,
        value: leftIn(JSON.stringify(run(leakSample.event))),
        unit: '',
      })),
    ];
  },
};

async function measure(
  subjects: readonly (readonly [string, (value: unknown) => unknown])[],
  operations: number,
  make: (index: number) => object,
  metric: string,
): Promise<Row[]> {
  let results = 0;
  const measured = await measureInterleaved(
    subjects.map(([name, run]) => ({
      name,
      run() {
        for (let index = 0; index < operations; index += 1) results += run(make(index)) ? 1 : 0;
      },
    })),
    { rounds: ROUNDS, operations },
  );
  if (results === 0) throw new Error('nothing was scrubbed, so that nothing was measured');
  const peer = measured.get(PEER) ?? Number.NaN;
  return [...measured].map(([subject, microseconds]) => {
    const row = { subject, metric, value: microseconds / 1_000, unit: 'ms' };
    return subject === 'sdk-config-builder' ? { ...row, ratioToPeer: microseconds / peer } : row;
  });
}

const leftIn = (text: string) =>
  leakSample.needles.filter((needle) => text.includes(needle)).length;
