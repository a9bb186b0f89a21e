import { execFileSync } from 'node:child_process';

/** Runs a program and tells the CPU time that it says it took: in its last line, in milliseconds. */
export function cpuOf(args: readonly string[], cwd: string): number {
  const output = execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
  const time = Number(output.trim().split('\n').at(-1));
  if (!Number.isFinite(time)) throw new Error(`No time in: ${output}`);
  return time;
}

/** Medians of several subjects, measured turn by turn so that a noisy moment meets all of them. */
export function interleavedMedians<Name extends string>(
  subjects: Readonly<Record<Name, () => number>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(subjects).filter((name): name is Name => name in subjects);
  const times = new Map(names.map((name): [Name, number[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) times.get(name)?.push(subjects[name]());
  const median = (values: readonly number[]): number =>
    values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
  const medians: Partial<Record<Name, number>> = {};
  for (const name of names) medians[name] = median(times.get(name) ?? []);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name was set above
  return medians as Record<Name, number>;
}
