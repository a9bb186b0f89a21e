/** A measured figure of a README, and what prints it. */
export interface Claim {
  /** Folder below `packages/`. */
  readonly package: string;
  /** As the README has it, whatever its line breaks. */
  readonly says: string;
  /** What a reader runs. */
  readonly command: string;
  /** For a gate or a proof: the file of the package that prints it, and a part of the line that is in that file. */
  readonly printedBy?: readonly [file: string, part: string];
}

const bench = (folder: string, name: string, says: string): Claim => ({
  package: folder,
  says,
  command: `npm run bench -- ${name}`,
});

const proof = (folder: string, file: string, part: string, says: string): Claim => ({
  package: folder,
  says,
  command: `npm run proof -- ${folder}`,
  printedBy: [file, part],
});

const IDEAL = 'src/core/governor/ideal.gate.ts';
const SPEED = 'src/sampler/speed.gate.ts';

/** In the order of the READMEs. A test finds figures that are missing here. */
export const claims: readonly Claim[] = [
  bench('alert-rules', 'alert-rules/backtest', '0.6 of the time, and no band'),
  proof(
    'api-client',
    IDEAL,
    'answers of 429',
    '400 at once before a limit of 40 a second and 25 at a time draw no 429',
  ),
  proof(
    'api-client',
    IDEAL,
    'time of the ideal that knows the limits in advance',
    'take 1.04 times what somebody would need who knew the limits in advance (the median over all phases of the window, 1.13 at worst)',
  ),
  proof(
    'api-client',
    IDEAL,
    'time of the ideal that reads them from a first answer',
    '1.02 times (1.10 at worst) what somebody would need who learns them from a first answer',
  ),
  bench(
    'release-manager',
    'release-manager/delta',
    'One changed file of 2,000 sends 0.4 % of the first upload again',
  ),
  proof(
    'release-manager',
    'tests/package-size.gate.ts',
    'bytes in node_modules',
    'It adds 3 MB to `node_modules` beyond zod and ky',
  ),
  proof(
    'release-manager',
    'tests/native/debug-files-differential.test.ts',
    'files like sentry-cli',
    'tried on about 190 files that gcc, clang, lld, dsymutil, go and rustc made',
  ),
  proof(
    'sampling',
    'src/sampler/size.gate.ts',
    'minified and compressed',
    'Policy and sampler: 6 KB, minified and compressed; with a budget 10 KB',
  ),
  proof(
    'sampling',
    'src/sampler/trace-consistency.test.ts',
    'continued traces over',
    'with a fifth of the baggage lost, no trace is torn',
  ),
  proof(
    'sampling',
    SPEED,
    'hit among 1,000 rules',
    'Among 1,000 rules a name seen before costs 1.4 times a bare `Map` look-up of the same string and allocates nothing',
  ),
  proof(
    'sampling',
    SPEED,
    'miss among 1,000 rules',
    'a new one costs 1 to 2 µs, a twentieth of asking each rule',
  ),
  proof(
    'sampling',
    SPEED,
    'heap of 1,000 rules',
    'All of it takes less than 2 MB, also under a flood of unique names',
  ),
  proof(
    'sampling',
    'src/pattern/match.test.ts',
    'patterns compared with Relay',
    'compared with its Python binding on 100,000 patterns',
  ),
  proof('sampling', 'src/relay/decide.test.ts', 'rule walks compared', 'and 50,000 walks'),
  proof(
    'sampling',
    'src/relay/random.test.ts',
    'seeded draws equal',
    'with the crates `rand` and `rand_pcg` on 100,000 draws, without a difference',
  ),
  bench('sampling', 'sampling/month', '| 20,363 | 800 |'),
  bench('sampling', 'sampling/month', '| -3.1 % | +0.2 % |'),
  proof(
    'sampling',
    'src/simulate/spike-protection.test.ts',
    'spike protection',
    'the five hours together come out 6.4 % too high; single hours are up to 28 % off',
  ),
  proof(
    'sdk-config-builder',
    'tests/storm.gate.ts',
    'told apart',
    '49,152 fingerprints are told apart, in less than 1 MB',
  ),
  proof(
    'selfhost-config',
    'src/render/compose-matrix.test.ts',
    'configurations accepted by the Compose engine',
    'Knows 53 releases',
  ),
];
