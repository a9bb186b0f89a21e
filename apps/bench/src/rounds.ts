/** A subject of a comparison: `run` does `operations` units of work once. */
export interface Subject {
  readonly name: string;
  run(): Promise<void> | void;
}

/**
 * CPU time of each subject, in microseconds per operation: the median over rounds in which all subjects take turns,
 * so that a busy moment of the machine hits them alike. One round before the first is thrown away.
 */
export async function measureInterleaved(
  subjects: readonly Subject[],
  { rounds, operations }: { readonly rounds: number; readonly operations: number },
): Promise<ReadonlyMap<string, number>> {
  const samples = new Map(subjects.map(({ name }) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round += 1) {
    // Each round begins with another subject: whoever runs first after a garbage collection has an advantage.
    for (let turn = 0; turn < subjects.length; turn += 1) {
      const subject = subjects[(turn + Math.max(round, 0)) % subjects.length];
      if (!subject) continue;
      const before = process.cpuUsage();
      // oxlint-disable-next-line no-await-in-loop -- subjects must not overlap
      await subject.run();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) samples.get(subject.name)?.push((user + system) / operations);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]));
}

/** The middle value; of an even count, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
