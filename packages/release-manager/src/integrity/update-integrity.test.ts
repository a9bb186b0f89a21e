import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createBuild, readAll } from '../../tests/support/directory.ts';
import { isReleaseManagerError, updateIntegrity } from '../index.ts';

const hash = (text: string, algorithm = 'sha384'): string =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
const old = hash('as it was');

it('makes the hashes of an HTML file those of its scripts, and leaves other origins alone', () => {
  const page = (own: string, other: string): string =>
    `<!doctype html><p>Größe</p>\n<script src="/js/app.js?v=1" integrity="${own}"></script>
<link rel="modulepreload" integrity='${other}' href=../js/admin.js>
<script integrity="${old}" src="https://cdn.example.org/js/app.js"></script>
<script src="gone.js" integrity="${old}"></script>`;
  const directory = createBuild({
    'js/app.js': 'app()',
    'js/admin.js': 'admin()',
    'pages/index.html': page(old, `${hash('x', 'sha256')} ${hash('x', 'sha512')}`),
  });
  expect(updateIntegrity(directory, ['pages/index.html'])).toEqual(['pages/index.html']);
  expect(readAll(directory)['pages/index.html']).toBe(
    page(hash('app()'), `${hash('admin()', 'sha256')} ${hash('admin()', 'sha512')}`),
  );
  expect(updateIntegrity(directory, ['pages/index.html'])).toEqual([]);
});

it('takes the files of an address for those of the directory when told so', () => {
  const page = (value: string): string =>
    `<script src="https://cdn.example.com/shop/app.js" integrity="${value}"></script>`;
  const directory = createBuild({ 'app.js': 'app()', 'index.html': page(old) });
  expect(updateIntegrity(directory, ['index.html'])).toEqual([]);
  const baseUrl = 'https://cdn.example.com/shop/';
  expect(updateIntegrity(directory, ['index.html'], { baseUrl })).toEqual(['index.html']);
  expect(readAll(directory)['index.html']).toBe(page(hash('app()')));
});

it('finds the files of manifests by what they name, or by their own name', () => {
  const manifest = (app: string, admin: string): string =>
    `{"src/main.ts": {"file": "app.js", "src": "src/main.ts", "integrity": "${app}"},
 "admin.js": { "integrity": "${admin}" }, "version": 3}`;
  const directory = createBuild({
    'app.js': 'app()',
    'admin.js': 'admin()',
    'manifest.json': manifest(old, hash('other')),
  });
  expect(updateIntegrity(directory, ['manifest.json'])).toEqual(['manifest.json']);
  expect(readAll(directory)['manifest.json']).toBe(manifest(hash('app()'), hash('admin()')));
});

it('names every document that it cannot read, and writes none', () => {
  const page = `<script src="app.js" integrity="${old}"></script>`;
  const directory = createBuild({ 'app.js': 'app()', 'index.html': page, 'broken.json': '{' });
  let error: unknown;
  try {
    updateIntegrity(directory, ['index.html', 'gone.html', 'broken.json']);
  } catch (reason) {
    error = reason;
  }
  expect(
    isReleaseManagerError(error, 'files') && error.diagnostics.map(({ path }) => path),
  ).toEqual([['gone.html'], ['broken.json']]);
  expect(readAll(directory)['index.html']).toBe(page);
});
