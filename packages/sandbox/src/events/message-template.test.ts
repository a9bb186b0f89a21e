import { expect, test } from 'vitest';
import { messageTemplate } from './message-template.ts';

test.each([
  ['order 17 took 2.5 s', 'order <number> took <number> s'],
  ['user ada+shop@example.co.uk gone', 'user <email> gone'],
  ['8f14e45f-ceea-467f-a0e6-5c8a3f0c1a11 missing', '<uuid> missing'],
  ['from 203.0.113.7', 'from <ip>'],
  ['at 0xDEADbeef', 'at <hex>'],
  ['commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b', 'commit <hex>'],
  ['since 2026-01-15T12:00:00Z', 'since <date>'],
  ['decade of cafes', 'decade of cafes'],
])('%j becomes %j', (message, template) => {
  expect(messageTemplate(message)).toBe(template);
});
