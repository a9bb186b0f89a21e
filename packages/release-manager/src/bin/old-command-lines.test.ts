import { expect, test } from 'vitest';
import { translateLine } from './old-command-lines.ts';

// Left: command lines of sentry-cli, as guides and CI files have them.
test.each([
  ['releases new v1.0.0', 'new v1.0.0'],
  ['releases set-commits v1.0.0 --auto', 'set-commits v1.0.0 --auto'],
  ['releases set-commits v1 --commit repo@a..b', 'set-commits v1 --commit repo@a..b'],
  [
    'releases files v1 upload-sourcemaps ./dist --url-prefix ~/static --rewrite --validate',
    'source-maps upload ./dist --url-prefix ~/static --release v1',
  ],
  ['releases deploys v1 new -e production', 'deploys new v1 -e production'],
  ['releases deploys v1 list', 'deploys list v1'],
  ['deploys new --release v1 -e production', 'deploys new v1 -e production'],
  ['deploys new -e production -r v1', 'deploys new v1 -e production'],
  ['releases finalize v1', 'finalize v1'],
  ['releases propose-version', 'propose-version'],
  ['releases info v1', 'show v1'],
  ['releases list', 'list'],
  ['releases files v1 list', 'files list v1'],
  ['--org acme releases archive v1', '--org acme archive v1'],
  ['sourcemaps inject dist', 'source-maps inject dist'],
  ['sourcemaps upload dist -r v1 --no-rewrite', 'source-maps upload dist -r v1'],
  ['sourcemaps explain abc', 'explain abc'],
  ['monitors run job --check-in-status in_progress', 'monitors check-in job in_progress'],
])('%s is now %s', (old, now) => {
  const { args, note } = translateLine(old.split(' '));
  expect(args.join(' ')).toBe(now);
  expect(note).toContain('this is now: sentry-release ');
});

test.each([
  'list',
  'source-maps upload dist',
  'deploys new v1 -e production',
  'monitors run job -- ./job.sh --check-in-status',
  'monitors list',
])('%s stays as it is', (line) => {
  expect(translateLine(line.split(' '))).toEqual({ args: line.split(' ') });
});

test('the new form can be pasted into a shell', () => {
  const { note } = translateLine(['releases', 'new', "it's 1"]);
  expect(note).toContain(String.raw`new 'it'\''s 1'`);
});
