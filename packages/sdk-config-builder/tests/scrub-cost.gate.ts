import { expect, test } from 'vitest';
import { createScrubber } from '../src/scrub/create-scrubber.ts';
import { plainEvent, plainKeyWalk } from './scrub/plain-event.ts';
import { printFigure } from './scrub/proof.ts';

const ROUNDS = 15;
const EVENTS = 40;

const cpuInMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

function median(values: readonly number[]): number {
  return [...values].toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

test.each(['strict', 'balanced'] as const)(
  'an event of 26 kB under %s costs at most six plain walks over its keys',
  { retry: 2 },
  (preset) => {
    const scrub = createScrubber(preset);
    // Made anew each time, as SDKs do: a text that was hashed before would be cheaper.
    const events = () => Array.from({ length: EVENTS }, (_, index) => plainEvent(index));
    const ratios: number[] = [];
    const costs: number[] = [];
    for (let round = -2; round < ROUNDS; round += 1) {
      const [first, second] = [events(), events()];
      const start = cpuInMs();
      for (const event of first) plainKeyWalk(event);
      const between = cpuInMs();
      for (const event of second) scrub(event);
      const end = cpuInMs();
      if (round < 0) continue;
      ratios.push((end - between) / (between - start));
      costs.push((end - between) / EVENTS);
    }
    const bytes = JSON.stringify(plainEvent(1)).length;
    printFigure(
      `scrub: ${preset}, an event of ${(bytes / 1_000).toFixed(1)} kB: ${median(costs).toFixed(3)} ms of CPU, ${median(ratios).toFixed(1)} plain key walks`,
    );
    expect(median(ratios)).toBeLessThanOrEqual(6);
  },
);

const UNITS = [
  'a.',
  'a.a@',
  '@',
  '1',
  '4111 ',
  '1 ',
  '12 ',
  '1234 ',
  '123-45-6789 ',
  ':',
  '::',
  'a:',
  '1:',
  'aa:bb:',
  'eyJ',
  'eyJa.',
  'eyJ-',
  'eyJaaaaaaaa-',
  'eyJaaaaaaaaaaaa.',
  'Bearer ',
  'bearer a1',
  'basic ',
  '://',
  '://a:b',
  'http://a:b/',
  '://a@',
  '=',
  'a=',
  'token=',
  'token:',
  '"token":',
  '"token":{',
  'token: [',
  'token=\\',
  'password=%7B',
  '%25',
  '%2525',
  '\\',
  '\\"',
  '"',
  '-----BEGIN ',
  '-----END ',
  '-----BEGIN a-----END ',
  '/home/',
  '/home/a',
  ' /home/a ',
  '\\Users\\',
  'DE89',
  'DE89 ',
  'ghp_',
  'sk-',
  'sk-a1',
  'xsk-',
  'ghp_a-',
  '1.1.1.',
  '1.',
  '255.255.255.255.',
  'fe80::',
  'f:',
  'f::',
  'a',
  'é',
  'é@é.',
  '{"a":',
  'aa-bb-cc-dd-ee-',
  'aabb.ccdd.',
  'authorization:',
  '\\u0040',
  'x\\u0040y.com ',
  '=>',
  '%40',
  'a%40b.com%20',
  'SK1',
  '+',
  '-',
  ' ',
];

test(
  'no text of 100 kB costs 20 ms, and ten times the text costs about ten times as much',
  { retry: 2 },
  () => {
    const scrub = createScrubber('strict');
    const cost = (unit: string, length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      const start = cpuInMs();
      scrub(text);
      return cpuInMs() - start;
    };
    const best = (unit: string, length: number, rounds: number) =>
      Math.min(...Array.from({ length: rounds }, () => cost(unit, length)));
    for (const unit of UNITS) cost(unit, 20_000);
    const rows = UNITS.map((unit) => ({ unit, small: best(unit, 100_000, 5) }));
    const worst = rows.toSorted((a, b) => b.small - a.small);
    const growths = worst.slice(0, 12).map(({ unit, small }) => best(unit, 1_000_000, 2) / small);
    const shown = worst
      .slice(0, 3)
      .map(({ unit, small }) => `${JSON.stringify(unit)} ${small.toFixed(1)} ms`);
    printFigure(
      `scrub: ${UNITS.length} adversarial texts of 100 kB: the dearest ${shown.join(', ')}; 1 MB costs ${Math.max(...growths).toFixed(1)} times as much at most`,
    );
    expect(worst[0]?.small).toBeLessThan(20);
    // A quadratic scanner would need a hundred times as much.
    expect(Math.max(...growths)).toBeLessThan(25);
  },
);
