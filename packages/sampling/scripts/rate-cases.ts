// node scripts/rate-cases.ts <count> [seed]: writes policies, contexts and the rates of createTracesSampler as lines of
// JSON. A line with `policy` begins a policy; the lines after it are contexts for it, each with its `rate`.
import { createRateCases } from '../src/testing/rate-cases.ts';

const [count = '100000', seed = '1'] = process.argv.slice(2);
let lines: string[] = [];
for (const line of createRateCases(Number(count), Number(seed))) {
  lines.push(JSON.stringify(line));
  if (lines.length === 1_000) flush();
}
flush();

function flush(): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  lines = [];
}
