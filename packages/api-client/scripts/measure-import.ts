/**
 * Compares what it costs to import the built entries with what their libraries cost:
 * `node scripts/measure-import.ts`, after a build and on a quiet machine. CPU time, because wall
 * time says more about the neighbours. Fails when an entry costs over 1.3 times its libraries.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const rounds = 15;
const budget = 1.3;
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

const pairs = [
  { entry: './dist/core.js', libraries: ['ky'] },
  { entry: './dist/index.js', libraries: ['ky', 'zod'] },
];

for (const { entry, libraries } of pairs) {
  const ours: number[] = [];
  const theirs: number[] = [];
  // Turn by turn, so that a noisy moment meets both.
  for (let round = 0; round < rounds; round += 1) {
    ours.push(measure([entry]));
    theirs.push(measure(libraries));
  }
  const ratio = median(ours) / median(theirs);
  console.log(
    `${entry}: ${median(ours).toFixed(1)} ms, ${libraries.join(' and ')}: ${median(theirs).toFixed(1)} ms, ratio ${ratio.toFixed(2)} (budget ${budget}), medians of ${rounds}`,
  );
  if (!(ratio <= budget)) process.exitCode = 1;
}
