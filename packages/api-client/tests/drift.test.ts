import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOperation } from '../scripts/generate/contract.ts';
import { completeContract } from '../scripts/generate/generate.ts';
import { readData } from '../scripts/generate/read-data.ts';
import { operations } from '../src/generated/table.ts';
import { createSentryClient, type Validation } from '../src/index.ts';
import { runs } from '../src/testing/proof.ts';
import { readSampleAnswers } from './support/answer.ts';
import { contractFile, hasContract } from './support/contract.ts';
import { changed, damages } from './support/damage.ts';
import { readExpected } from './support/expected.ts';
import { inputNamesOf } from './support/input-names.ts';
import { startRecorder, type Recorder } from './support/recorder.ts';
import { sampleOf } from './support/sample.ts';

const data = readData();
const complete = hasContract
  ? completeContract(contractFile.contract, data)
  : contractFile.contract;
const samples = readSampleAnswers(complete);
const expected = new Map(readExpected(complete, []).map((operation) => [operation.key, operation]));
const rows = new Map(operations.map((row) => [row.id, row]));

let recorder: Recorder;
beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(() => recorder.close());

const call = async (key: string, answer: unknown, validation: Validation) => {
  const row = rows.get(data.names[key] ?? '');
  const operation = expected.get(key);
  if (row === undefined || operation === undefined) throw new Error(`${key} is not in the table`);
  const names = inputNamesOf(row, operation);
  const input: Record<string, unknown> = {};
  for (const name of names.path.values()) input[name] = '1';
  for (const [wire, name] of names.query)
    input[name] = sampleOf(operation.query.get(wire) ?? {}, '');
  for (const [wire, name] of names.body) {
    const schema = operation.body.get(wire) ?? {};
    input[name] = schema.format === 'binary' ? new Blob([]) : sampleOf(schema, '');
  }
  const [holder] = Object.values(findOperation(complete, key)?.requestBody?.content ?? {});
  if (row.body === 'value')
    input['body'] = holder?.schema?.properties ? sampleOf(holder.schema, '') : {};
  recorder.answerWith({ status: 200, body: JSON.stringify(answer) });
  const client = createSentryClient({ token: 'sntryu_example', baseUrl: recorder.url, validation });
  const result = await client.call(row, input);
  recorder.take();
  return { row, result, report: client.diagnostics() };
};

describe.skipIf(!hasContract)('answers of every operation (needs SENTRY_KIT_CONTRACT)', () => {
  it.each(samples)('$key: a sound one has nothing to report, even with strict', async (sample) => {
    const { report } = await call(sample.key, sample.value, 'strict');
    expect(report).toEqual([]);
    const { report: more } = await call(sample.key, sample.value, 'warn');
    expect(more).toEqual([]);
  });

  it('are handed out by warn whatever was done to them, and all that was done is reported', async () => {
    const counts = new Map<string, number>();
    const { numRuns, seed } = runs(2000);
    const ways = damages.map((damage) => ({
      damage,
      targets: samples.flatMap((sample) =>
        sample.places.filter(damage.isPossible).map((place) => ({ sample, place })),
      ),
    }));
    const choices = fc.record({ way: fc.constantFrom(...ways), at: fc.nat() });
    for (const { way, at } of fc.sample(choices, { numRuns, seed })) {
      const { damage, targets } = way;
      const target = targets[at % targets.length];
      if (target === undefined) throw new Error(`Nothing can be damaged: ${damage.name}`);
      const { sample, place } = target;
      let kind = '';
      const broken = changed(sample.value, place.path, (value) => {
        kind = damage.seen(value);
        return damage.replace(value);
      });
      const { row, result, report } = await call(sample.key, broken, 'warn');
      const list = row.items === undefined ? broken : Reflect.get(Object(broken), row.items);
      const items = Array.isArray(list) ? list : [];
      expect(result).toEqual(row.paginated ? items : broken);
      expect(
        report.map(({ operation, path, seen }) => ({ operation, path, seen })),
        `${sample.key}: ${damage.name} at ${place.reported.join('.')}`,
      ).toEqual([
        {
          operation: row.id,
          path: [...place.reported, ...(damage.step === undefined ? [] : [damage.step])],
          seen: kind,
        },
      ]);
      counts.set(damage.name, (counts.get(damage.name) ?? 0) + 1);
    }
    const figures = [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
    console.log(
      `figure: ${numRuns} damaged answers in warn mode, seed ${seed}: no exception, all reported (${figures})`,
    );
    expect([...counts.keys()].toSorted()).toEqual(damages.map(({ name }) => name).toSorted());
  }, 120_000);
});
