/**
 * Compares what it costs to import the built entries with what their libraries cost:
 * `node scripts/measure-import.ts`, after a build and on a quiet machine. CPU time, because wall
 * time says more about the neighbours.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const rounds = 15;
const folder = fileURLToPath(new URL('..', import.meta.url));

const measure = (modules: readonly string[]): number => {
  const imports = modules.map((name) => `await import(${JSON.stringify(name)});`).join('');
  const program = `const before = process.cpuUsage();${imports}const { user, system } = process.cpuUsage(before);console.log((user + system) / 1000);`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
  });
  return Number(String(output));
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** An entry beside the libraries that it needs. */
export interface ImportCost {
  readonly entry: string;
  readonly libraries: string;
  /** Medians of the CPU time. */
  readonly entryInMs: number;
  readonly librariesInMs: number;
}

const pairs = [
  { entry: './dist/core.js', libraries: ['ky'] },
  { entry: './dist/index.js', libraries: ['ky', 'zod'] },
];

/** Measures every entry, each import in a process of its own. */
export const measureImports = (): readonly ImportCost[] =>
  pairs.map(({ entry, libraries }) => {
    const ours: number[] = [];
    const theirs: number[] = [];
    // Turn by turn, so that a noisy moment meets both.
    for (let round = 0; round < rounds; round += 1) {
      ours.push(measure([entry]));
      theirs.push(measure(libraries));
    }
    return {
      entry,
      libraries: libraries.join(' and '),
      entryInMs: median(ours),
      librariesInMs: median(theirs),
    };
  });

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { entry, libraries, entryInMs, librariesInMs } of measureImports())
    console.log(
      `${entry}: ${entryInMs.toFixed(1)} ms, ${libraries}: ${librariesInMs.toFixed(1)} ms, ratio ${(entryInMs / librariesInMs).toFixed(2)}, medians of ${rounds}`,
    );
