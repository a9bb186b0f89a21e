import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostic/types.ts';
import { columnEvents } from './column-events.ts';
import { packHistory } from './pack-history.ts';
import { readHistoryLines } from './read-history-lines.ts';
import type { HistoryEvent, IssueEvent } from './types.ts';

const event: IssueEvent = { type: 'event', atInMs: 5, project: 'shop', issue: 'ä1' };
const text = `${JSON.stringify(event)}\n\n{"type":"check_in","atInMs":6,"monitor":"backup","status":"ok"}`;
const collect = async (lines: AsyncIterable<HistoryEvent>) => {
  const records: HistoryEvent[] = [];
  for await (const record of lines) records.push(record);
  return records;
};

describe('lines of JSON', () => {
  test('are read wherever they are cut', async () => {
    const bytes = [...new TextEncoder().encode(text)].map((byte) => Uint8Array.of(byte));
    const records = await collect(readHistoryLines(bytes));
    expect(records).toEqual([
      event,
      { type: 'check_in', atInMs: 6, monitor: 'backup', status: 'ok' },
    ]);
    expect(await collect(readHistoryLines([text]))).toEqual(records);
  });

  test('that cannot be read are named, and the others are not lost', async () => {
    const bad = `${text}\n{"type":"event"\n{"type":"event","atInMs":"7","project":"shop"}\n{"type":"moon"}`;
    const problems: Diagnostic[] = [];
    const records = await collect(
      readHistoryLines([bad], { onDiagnostic: (problem) => problems.push(problem) }),
    );
    expect(records).toHaveLength(2);
    expect(problems.map(({ path }) => path)).toEqual([[4], [5], [6]]);
    expect(problems[1]?.message).toMatch(/line 5 is no record: atInMs: .*; issue: /);
    await expect(collect(readHistoryLines([bad]))).rejects.toThrow(
      /3 of 6 lines of the history cannot be read\s+4: line 4 is no record: it is no JSON/,
    );
  });
});

test('columns give the events back, in order of time', () => {
  const events = [
    { ...event, atInMs: 9, user: 'ada', environment: null },
    { ...event, atInMs: 7, user: null, environment: 'production', issue: '2' },
  ];
  expect([...columnEvents(packHistory(events))]).toEqual([
    { ...events[1] },
    { ...events[0], user: '0' },
  ]);
  const [first] = columnEvents(packHistory([event, { ...event, user: 'ada' }]));
  expect(first).toEqual(event);
});
