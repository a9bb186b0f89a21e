/** How often a property is tried: in full by `npm run proof`, a twentieth of it otherwise. */
export function trials(full: number): number {
  return process.env['SENTRY_KIT_PROOF'] === '1' ? full : Math.ceil(full / 20);
}

/** Prints a figure that the proof's report keeps: `50,000 mutated envelopes: 12 × 200, 0 × 5xx, seed 1`. */
export function figure(subject: string, statuses: Iterable<number>, seed: number): void {
  const counts = new Map<string, number>([['5xx', 0]]);
  let total = 0;
  for (const status of statuses) {
    const name = status >= 500 ? '5xx' : String(status);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    total += 1;
  }
  const answers = [...counts]
    .toSorted(([left], [right]) => left.localeCompare(right))
    .map(([name, count]) => `${count.toLocaleString('en')} × ${name}`);
  console.info(
    `figure: ${total.toLocaleString('en')} ${subject}: ${answers.join(', ')}, seed ${seed}`,
  );
}
