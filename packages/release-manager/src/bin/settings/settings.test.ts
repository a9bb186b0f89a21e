import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GlobalOptions } from '../context.ts';
import type { Host } from '../host.ts';
import { parseIni, parseProperties, setInIni } from './parse-settings.ts';
import { readSettings } from './read-settings.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sentry-kit-settings-'));
  mkdirSync(join(root, 'home/work/shop'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const claims = { iat: 1, url: 'https://sentry.example.com', region_url: null, org: 'claimed' };
const organizationToken = `sntrys_${btoa(JSON.stringify(claims))}_${'x'.repeat(43)}`;

function read(environment: Host['environment'], options: GlobalOptions = {}) {
  const host: Host = {
    environment: { HOME: join(root, 'home'), ...environment },
    directory: join(root, 'home/work/shop'),
    isWatched: false,
    write: () => undefined,
    writeError: () => undefined,
  };
  return readSettings(host, options);
}

const file = (path: string, text: string) => writeFileSync(join(root, path), text);

test('an option wins over a variable, a variable over a near file, that over the one of the home folder', () => {
  file('home/.sentryclirc', '[defaults]\norg=of-home\nurl=https://home.example.com\nproject=a b\n');
  file(
    'home/work/.sentryclirc',
    '[defaults]\norg = "of-work"\n[auth]\n# a token\ntoken=fake-token-of-work\n',
  );
  expect(read({})).toMatchObject({
    organization: { value: 'of-work', from: join(root, 'home/work/.sentryclirc') },
    url: { value: 'https://home.example.com', from: join(root, 'home/.sentryclirc') },
    token: { value: 'fake-token-of-work' },
    projects: { value: 'a b' },
  });
  expect(read({ SENTRY_ORG: 'of-variable' }).organization).toEqual({
    value: 'of-variable',
    from: 'SENTRY_ORG',
  });
  expect(read({ SENTRY_ORG: 'of-variable' }, { org: 'of-option' }).organization).toEqual({
    value: 'of-option',
    from: 'the option --org',
  });
});

test('a file of properties wins over others', () => {
  file('home/.sentryclirc', '[defaults]\norg=of-home\n');
  file('app.properties', '# by a build tool\ndefaults.org=of-properties\nauth.token: fake\n');
  const settings = read({ SENTRY_PROPERTIES: join(root, 'app.properties') });
  expect(settings.organization?.value).toBe('of-properties');
  expect(settings.token?.value).toBe('fake');
});

test('what the token says counts where nothing else was said, and is told where it differs', () => {
  const alone = read({ SENTRY_AUTH_TOKEN: organizationToken });
  expect(alone).toMatchObject({
    organization: { value: 'claimed', from: 'the token' },
    url: { value: 'https://sentry.example.com', from: 'the token' },
    differences: [],
  });
  const said = read({ SENTRY_AUTH_TOKEN: organizationToken, SENTRY_ORG: 'acme' });
  expect(said.organization?.value).toBe('acme');
  expect(said.differences).toEqual([
    'organization: acme from SENTRY_ORG is used, and the token says claimed',
  ]);
});

test('files are read as sentry-cli reads them', () => {
  expect(parseIni("a=1\n; no\n[ x ]\n b = '2 = 3' \n[y]\nc=\n")).toEqual({
    a: '1',
    'x.b': '2 = 3',
    'y.c': '',
  });
  expect(parseProperties('! no\na.b = 1\nc:2\nd\n')).toEqual({ 'a.b': '1', c: '2', d: '' });
});

test('setting one value leaves everything else', () => {
  const text = '# mine\n[defaults]\norg=acme\n\n[auth]\ntoken=old\ndsn=x\n';
  expect(setInIni(text, 'auth', 'token', 'new')).toBe(text.replace('token=old', 'token=new'));
  expect(setInIni('', 'auth', 'token', 'new')).toBe('[auth]\ntoken=new\n');
  expect(setInIni('[http]\ntoken=no\n', 'auth', 'token', 'new')).toBe(
    '[http]\ntoken=no\n\n[auth]\ntoken=new\n',
  );
});
