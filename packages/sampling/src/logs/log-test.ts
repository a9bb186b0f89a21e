import { compileMatch } from '../match/match.ts';
import type { LogCondition, Match } from '../policy/types.ts';
import type { SampledLog } from './types.ts';

/** Whether a log fits. */
export type LogTest = (log: SampledLog) => boolean;

/** Makes a test of a valid condition. */
export function compileLogTest(condition: LogCondition): LogTest {
  if ('all' in condition) {
    const tests = condition.all.map(compileLogTest);
    return (log) => tests.every((test) => test(log));
  }
  if ('any' in condition) {
    const tests = condition.any.map(compileLogTest);
    return (log) => tests.some((test) => test(log));
  }
  if ('not' in condition) {
    const test = compileLogTest(condition.not);
    return (log) => !test(log);
  }
  const { level, message, attributes = {} } = condition;
  const tests: LogTest[] = [];
  const add = (match: Match | undefined, read: (log: SampledLog) => unknown) => {
    if (match === undefined) return;
    const test = compileMatch(match);
    tests.push((log) => test(read(log)));
  };
  add(level, (log) => log.level);
  add(message, readMessage);
  for (const [key, match] of Object.entries(attributes))
    add(match, (log) => readLogAttribute(log, key));
  return (log) => tests.every((test) => test(log));
}

/** The text that is sent: a parameterized message is an object whose text has its parameters filled in. */
export function readMessage({ message }: SampledLog): string {
  return String(message);
}

function readLogAttribute({ attributes }: SampledLog, key: string): unknown {
  return attributes && Object.hasOwn(attributes, key) ? attributes[key] : undefined;
}
