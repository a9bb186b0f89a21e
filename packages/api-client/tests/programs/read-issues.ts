/**
 * Reads all issues and writes what it got, with its place, to a file: a line for each page. It goes on
 * from the last whole line: `node read-issues.ts <baseUrl> <token> <page size> <file>`.
 */
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { createSentryCaller, type Checkpoint } from '../../src/core.ts';
import { list } from '../../src/generated/operations/issues.ts';

interface Line {
  readonly ids: readonly string[];
  readonly checkpoint: Checkpoint;
}

const [baseUrl = '', token = '', limit = '', file = ''] = process.argv.slice(2);

const readLast = (): Line | undefined => {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  // A process that was killed while it wrote leaves half a line.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  truncateSync(file, Buffer.byteLength(whole));
  const last = whole.trimEnd().split('\n').at(-1);
  return last === undefined || last === '' ? undefined : JSON.parse(last);
};

const client = createSentryCaller({
  baseUrl,
  token,
  organization: 'acme',
  retries: 8,
  // Waits are random; short ones serve as well here.
  random: () => 0.02,
});
const resumeFrom = readLast()?.checkpoint;
const issues = client.list(list, { query: '', limit: Number(limit) }, { resumeFrom });
for await (const { items } of issues.pages()) {
  const ids = items.map(({ id }) => id);
  appendFileSync(file, `${JSON.stringify({ ids, checkpoint: issues.checkpoint() })}\n`);
}
process.send?.({ gaps: issues.gaps() });
