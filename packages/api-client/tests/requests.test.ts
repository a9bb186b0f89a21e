import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAdditions } from '../scripts/generate/apply-additions.ts';
import { readData } from '../scripts/generate/read-data.ts';
import { createSentryCaller } from '../src/core.ts';
import type { SentryCaller } from '../src/core.ts';
import type { OperationRow } from '../src/core/operation.ts';
import { operations } from '../src/generated/table.ts';
import { contractFile, hasContract } from './support/contract.ts';
import { readExpected } from './support/expected.ts';
import type { ExpectedOperation } from './support/expected.ts';
import { inputNamesOf } from './support/input-names.ts';
import { startRecorder } from './support/recorder.ts';
import type { RecordedRequest, Recorder } from './support/recorder.ts';
import { sampleOf } from './support/sample.ts';

const data = readData();
const added = applyAdditions({ ...contractFile.contract, paths: {} }, data.additions, data.shapes);
// Paths that are used twice are tested in special-routes.test.ts.
const isPlain = ({ key }: ExpectedOperation): boolean => !/[?#]/.test(key);
const all = [
  ...readExpected(contractFile.contract, data.overlay),
  ...readExpected(added, []).filter(isPlain),
];
const rows = new Map(operations.map((row) => [row.id, row]));

describe.skipIf(!hasContract)('a call of each operation (needs SENTRY_KIT_CONTRACT)', () => {
  let recorder: Recorder;
  let caller: SentryCaller;
  beforeAll(async () => {
    recorder = await startRecorder();
    caller = createSentryCaller({ token: 'sntryu_example', baseUrl: recorder.url, retries: 0 });
  });
  afterAll(() => recorder.close());

  it.each(all)('sends $key as the contract says', async (expected) => {
    const row = rows.get(data.names[expected.key] ?? '');
    if (row === undefined) throw new Error(`${expected.key} is not in the table`);
    const { input, wire } = plan(row, expected);
    recorder.answerWith(answerFor(row));

    await caller.call(row, input);

    expect(recorder.take().map(onTheWire)).toEqual([wire]);
  });
});

/** What of a request the contract decides. */
function onTheWire({ method, path, query, contentType, body }: RecordedRequest) {
  return { method, path, query: sorted([...query]), body: readBody(contentType, body) };
}

function readBody(contentType: string, body: string): unknown {
  if (contentType.startsWith('multipart/form-data; boundary='))
    return { form: [...new Set(body.match(/(?<=; name=")[^"]+/g))].toSorted() };
  return contentType === 'application/json' ? JSON.parse(body) : body;
}

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
  const wire = {
    method: expected.method,
    path,
    query: sorted(query),
    body: wantedBody(expected, body),
  };
  return { input, wire };
}

function wantedBody(expected: ExpectedOperation, body: Readonly<Record<string, unknown>>): unknown {
  if (expected.isMultipart) return { form: Object.keys(body).toSorted() };
  if (!expected.hasBody && expected.method !== 'POST') return '';
  return expected.isWholeBody ? body['body'] : body;
}

function answerFor(row: OperationRow): { status: number; body?: string } {
  if (row.answer === 'empty') return { status: 204 };
  if (row.items) return { status: 200, body: JSON.stringify({ [row.items]: [] }) };
  return { status: 200, body: row.paginated ? '[]' : '{}' };
}

const sorted = (pairs: readonly [string, string][]): string[] =>
  pairs.map(([name, value]) => `${name}=${value}`).toSorted();
