import type { Fault } from './faults.ts';
import { invalidInput, type Diagnostic } from './sandbox-error.ts';

const TYPES = ['status', 'reset', 'truncate', 'html', 'delay', 'hang', 'redirect', 'deprecated'];

/** Throws one error with every problem of a fault: one that never strikes would make its test worthless. */
export function checkFault(fault: Fault): void {
  const problems: Pick<Diagnostic, 'path' | 'message'>[] = [];
  const expect = (isRight: boolean, key: string, message: string): void => {
    if (!isRight) problems.push({ path: [key], message });
  };
  expect(TYPES.includes(fault.type), 'type', `expected one of ${TYPES.join(', ')}`);
  expect(
    fault.path === undefined || typeof fault.path === 'string' || fault.path instanceof RegExp,
    'path',
    'expected a path or a regular expression',
  );
  expect(
    fault.times === undefined || (Number.isInteger(fault.times) && fault.times > 0),
    'times',
    'expected a whole number above 0',
  );
  const status = 'status' in fault ? fault.status : undefined;
  expect(
    status === undefined ? fault.type !== 'status' : isHttpStatus(status),
    'status',
    'expected a status from 200 to 599',
  );
  if (fault.type === 'delay') {
    const { delayInMs, upToInMs = delayInMs } = fault;
    expect(delayInMs >= 0, 'delayInMs', 'expected a number of milliseconds');
    // Of a wrong `delayInMs` it is enough to hear once.
    expect(!(upToInMs < delayInMs), 'upToInMs', 'expected at least delayInMs');
  }
  if (fault.type === 'deprecated') {
    const { date, brownoutInMs = 0 } = fault;
    expect(!Number.isNaN(Date.parse(date)), 'date', 'expected a moment in ISO 8601');
    expect(brownoutInMs >= 0, 'brownoutInMs', 'expected a number of milliseconds');
  }
  if (fault.type === 'redirect') {
    expect(typeof fault.location === 'string', 'location', 'expected a URL');
  }
  if (problems.length > 0) throw invalidInput('fault', problems);
}

function isHttpStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 200 && status <= 599;
}
