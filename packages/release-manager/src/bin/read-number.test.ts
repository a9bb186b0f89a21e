import { expect, test } from 'vitest';
import { EXIT } from './exit-code.ts';
import { main } from './main.ts';

const run = async (line: string) => {
  let [output, errors] = ['', ''];
  const code = await main(line.split(' '), {
    environment: {
      SENTRY_ORG: 'acme',
      SENTRY_PROJECT: 'shop',
      SENTRY_AUTH_TOKEN: 'sntryu_example',
    },
    directory: import.meta.dirname,
    isWatched: false,
    write: (text) => void (output += text),
    writeError: (text) => void (errors += text),
  });
  return { code, output, errors };
};

test.each([
  ['list --limit', 'ten'],
  ['list --limit', '0'],
  ['list --limit', '1.5'],
  ['prune --older-than', '30d'],
  ['prune --older-than 30 --keep', '1e3'],
  ['check shop@1 --crash-free-at-least', '99.5'],
  ['check shop@1 --new-issues-at-most', 'NaN'],
  ['check shop@1 --sessions-at-least', '0x10'],
  ['deploys new shop@1 -e production --time', 'soon'],
  ['set-commits shop@1 --local --initial-depth', '0'],
  ['ship --wait-for', 'Infinity'],
  ['source-maps resolve app.js.map --column 1 --line', '0'],
  ['source-maps resolve app.js.map --line 1 --column', '-1'],
])('%s %s is a wrong command line that names both', async (line, value) => {
  const { code, output, errors } = await run(`${line} ${value}`);
  expect({ code, output }).toEqual({ code: EXIT.usage, output: '' });
  expect(errors).toContain(line.split(' ').at(-1));
  expect(errors).toContain(`'${value}'`);
});
