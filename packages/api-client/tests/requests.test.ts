import { afterAll, beforeAll, expect, it } from 'vitest';
import { readData } from '../scripts/generate/read-data.ts';
import { createSentryCaller } from '../src/core.ts';
import type { Operation, SentryCaller } from '../src/core.ts';
import type { OperationRow } from '../src/core/operation.ts';
import { operations } from '../src/generated/table.ts';
import { describeContract } from './support/contract.ts';
import { readExpected } from './support/expected.ts';
import type { ExpectedOperation } from './support/expected.ts';
import { inputNamesOf } from './support/input-names.ts';
import { startRecorder } from './support/recorder.ts';
import type { Recorder } from './support/recorder.ts';
import { sampleOf } from './support/sample.ts';

const data = readData();
const rows = new Map(operations.map((row) => [row.id, row]));

describeContract('a call of each operation', ({ contract }) => {
  let recorder: Recorder;
  let caller: SentryCaller;
  beforeAll(async () => {
    recorder = await startRecorder();
    caller = createSentryCaller({ token: 'sntryu_example', baseUrl: recorder.url, retries: 0 });
  });
  afterAll(() => recorder.close());

  it.each(readExpected(contract, data.overlay))(
    'sends $key as the contract says',
    async (expected) => {
      const row = rows.get(data.names[expected.key] ?? '');
      if (row === undefined) throw new Error(`${expected.key} is not in the table`);
      const { input, path, query, body } = plan(row, expected);
      recorder.answerWith(answerFor(row));

      await caller.call(row as Operation<object, unknown>, input);

      const requests = recorder.take();
      expect(requests).toHaveLength(1);
      const [request] = requests;
      expect(request?.method).toBe(expected.method);
      expect(request?.path).toBe(path);
      expect(sorted([...(request?.query ?? [])])).toEqual(sorted(query));
      if (!expected.hasBody) expect(['', '{}']).toContain(request?.body);
      else if (expected.isMultipart) {
        expect(request?.contentType).toMatch(/^multipart\/form-data; boundary=/);
        const names = [...(request?.body ?? '').matchAll(/; name="([^"]+)"/g)].map(
          ([, name]) => name,
        );
        expect(new Set(names)).toEqual(new Set(expected.body.keys()));
      } else {
        expect(request?.contentType).toBe('application/json');
        expect(JSON.parse(request?.body ?? '')).toEqual(body);
      }
    },
  );
});

/** Input in our names, and what must come over the wire for it. */
function plan(row: OperationRow, expected: ExpectedOperation) {
  const names = inputNamesOf(row, expected);
  const input: Record<string, unknown> = {};
  let path = expected.template;
  for (const [wire, name] of names.path) {
    input[name] = `${wire} ä@1+b/c`;
    path = path.replace('{}', encodeURIComponent(`${wire} ä@1+b/c`));
  }
  const query: [string, string][] = [];
  for (const [wire, name] of names.query) {
    const value = sampleOf(expected.query.get(wire) ?? {}, wire);
    input[name] = value;
    for (const item of Array.isArray(value) ? value : [value]) query.push([wire, String(item)]);
  }
  const body: Record<string, unknown> = {};
  for (const [wire, name] of names.body) {
    const isFile = expected.isMultipart && wire === 'file';
    const value = isFile ? new Blob(['content']) : sampleOf(expected.body.get(wire) ?? {}, wire);
    input[name] = value;
    body[wire] = value;
  }
  return { input, path, query, body: row.body === 'value' ? body['body'] : body };
}

function answerFor(row: OperationRow): { status: number; body?: string } {
  if (row.answer === 'empty') return { status: 204 };
  if (row.items) return { status: 200, body: JSON.stringify({ [row.items]: [] }) };
  return { status: 200, body: row.paginated ? '[]' : '{}' };
}

const sorted = (pairs: readonly [string, string][]): string[] =>
  pairs.map(([name, value]) => `${name}=${value}`).toSorted();
