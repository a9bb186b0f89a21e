import { unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyRelease, checkSourceMaps, planRelease, type SourceMaps } from '../src/index.ts';
import { connect, instantClock } from './support/connect.ts';
import { createBuild, readAll, writeAll } from './support/directory.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

// Named by their numbers where they were reported, the oldest of several.
const version = '4f2c9e1d7a3b5c6e8f0a1b2c3d4e5f6a7b8c9d0e';

/** Enough code that a minifier leaves names at many places. */
const source = (subject: string): string => `
export function charge${subject}(order, options) {
  if (!order.customer) throw new TypeError('no customer');
  const total = order.items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  return { total, currency: options.currency, customer: order.customer, discount: options.discount };
}
export function refund${subject}(order, reason) {
  if (order.refunded) throw new RangeError('refunded before');
  order.refunded = true;
  return { customer: order.customer, amount: order.total, reason, requested: Date.now() };
}
`;

const built = (name: string, banner = '"use strict";'): Readonly<Record<string, string>> => {
  const { code, map } = transformSync(source(name), {
    sourcemap: true,
    sourcefile: `${name}.ts`,
    minify: true,
    format: 'cjs',
    banner,
  });
  return {
    [`${name}.js`]: `${code}//# sourceMappingURL=${name}.js.map\n`,
    [`${name}.js.map`]: map,
  };
};

/** A build that was injected as it should be. */
const injected = async (extra: Readonly<Record<string, string>> = {}): Promise<string> => {
  const directory = createBuild({ ...built('shop'), ...built('admin', ''), ...extra });
  const client = connect(sandbox);
  const plan = await planRelease({ version, sourceMaps: { directory } }, { client });
  await applyRelease(plan, { client, clock: instantClock });
  return directory;
};

const codes = async (sourceMaps: SourceMaps): Promise<readonly string[]> =>
  (await checkSourceMaps(sourceMaps, { version })).map(({ code }) =>
    code.replace('release-manager/', ''),
  );

const edit = (directory: string, path: string, change: (text: string) => string): void =>
  writeAll(directory, { [path]: change(readAll(directory)[path] ?? '') });

const editMap = (
  directory: string,
  path: string,
  change: (map: Record<string, unknown>) => void,
): void =>
  edit(directory, path, (text) => {
    const map: Record<string, unknown> = JSON.parse(text);
    change(map);
    return JSON.stringify(map);
  });

const snippet = /!function\(g,s\).*?self:\{\}\);/;

/** Real defects, each with the place where it was reported. */
const faults: readonly (readonly [
  what: string,
  code: string,
  seed: (directory: string) => Partial<SourceMaps> | void,
])[] = [
  [
    'a directive behind the snippet (getsentry/sentry-cli#1647)',
    'directive-lost',
    (directory) =>
      edit(directory, 'shop.js', (text) => {
        const [statement = ''] = snippet.exec(text) ?? [];
        return `${statement}\n${text.replace(statement, '')}`;
      }),
  ],
  [
    'a script that no longer parses (getsentry/sentry-cli#1532)',
    'syntax-error',
    (directory) => edit(directory, 'shop.js', (text) => text.replace('return', 'return}')),
  ],
  [
    'equal ids of different maps (getsentry/sentry-cli#3350)',
    'same-id',
    (directory) => {
      const id = /debugId=(.{36})/.exec(readAll(directory)['shop.js'] ?? '')?.[1] ?? '';
      const other = /debugId=(.{36})/.exec(readAll(directory)['admin.js'] ?? '')?.[1] ?? '';
      for (const path of ['admin.js', 'admin.js.map'])
        edit(directory, path, (text) => text.replaceAll(other, id));
    },
  ],
  [
    'a script and a map with two ids (getsentry/cli#1496)',
    'debug-ids-differ',
    (directory) =>
      editMap(directory, 'shop.js.map', (map) => {
        map['debugId'] = map['debug_id'] = '00000000-0000-5000-8000-000000000000';
      }),
  ],
  [
    'two scripts of one map (getsentry/sentry-cli#2438)',
    'shared-map',
    (directory) =>
      edit(directory, 'admin.js', (text) => text.replace('admin.js.map', 'shop.js.map')),
  ],
  [
    'maps that were deleted before the upload (getsentry/sentry-javascript-bundler-plugins#556)',
    'map-missing',
    (directory) => unlinkSync(join(directory, 'shop.js.map')),
  ],
  [
    'a build without maps (getsentry/sentry-cli#1705)',
    'no-pairs',
    (directory) => {
      for (const name of ['shop', 'admin']) {
        unlinkSync(join(directory, `${name}.js.map`));
        edit(directory, `${name}.js`, (text) => text.replace(/\n\/\/# source.*/, ''));
      }
    },
  ],
  [
    'a map that no script names (getsentry/sentry-cli#160)',
    'unclaimed-map',
    (directory) => writeAll(directory, { 'old.js.map': readAll(directory)['shop.js.map'] ?? '' }),
  ],
  [
    'a prefix that no frame begins with (getsentry/sentry-webpack-plugin#226)',
    'bad-prefix',
    () => ({ urlPrefix: 'static/js' }),
  ],
  [
    'a map that is one line off (getsentry/sentry-javascript#8723)',
    'map-shifted',
    (directory) => edit(directory, 'shop.js', (text) => `/* banner */\n${text}`),
  ],
  [
    'a snippet that the map does not count (getsentry/sentry-cli#1646)',
    'map-shifted',
    (directory) =>
      editMap(directory, 'admin.js.map', (map) => {
        map['mappings'] = JSON.parse(built('admin', '')['admin.js.map'] ?? '').mappings;
      }),
  ],
  [
    'a map that breaks off',
    'broken-map',
    (directory) => edit(directory, 'shop.js.map', (text) => text.slice(0, -20)),
  ],
  [
    'a map that lost its sources',
    'no-sources',
    (directory) =>
      editMap(directory, 'shop.js.map', (map) => {
        map['sources'] = [];
      }),
  ],
  [
    'a map that maps nothing',
    'no-mappings',
    (directory) =>
      editMap(directory, 'shop.js.map', (map) => {
        map['mappings'] = ';;';
      }),
  ],
  [
    'a map without the text of its sources',
    'no-source-text',
    (directory) => editMap(directory, 'shop.js.map', (map) => delete map['sourcesContent']),
  ],
  [
    'an id that no SDK is told',
    'no-snippet',
    (directory) => edit(directory, 'shop.js', (text) => text.replace(snippet, '')),
  ],
  [
    'a snippet with another id than the comment (bugsink/bugsink#157)',
    'snippet-differs',
    (directory) =>
      edit(directory, 'shop.js', (text) =>
        text.replaceAll(/(\]="|dbid-).{36}/g, '$100000000-0000-5000-8000-000000000000'),
      ),
  ],
  [
    'a script that injecting skipped (getsentry/sentry-cli#1813)',
    'script-without-id',
    (directory) => edit(directory, 'shop.js', (text) => text.replace(/\n\/\/# debugId.*/, '')),
  ],
  [
    'a map without the id of its script',
    'map-without-id',
    (directory) =>
      editMap(directory, 'shop.js.map', (map) => {
        delete map['debugId'];
        delete map['debug_id'];
      }),
  ],
  [
    'an integrity hash of the script before (getsentry/sentry-javascript-bundler-plugins#949)',
    'integrity-differs',
    (directory) => {
      writeAll(directory, {
        'index.html': `<script src="shop.js" integrity="sha256-${'A'.repeat(43)}="></script>`,
      });
      return { integrity: ['index.html'] };
    },
  ],
  [
    'a release that the SDK shortens (codecov/gazebo#530)',
    'release-differs',
    (directory) =>
      edit(
        directory,
        'shop.js',
        (text) => `${text}globalThis.SENTRY_RELEASE={id:"${version.slice(0, 7)}"};\n`,
      ),
  ],
  [
    'two comments that name maps',
    'several-maps',
    (directory) =>
      edit(directory, 'shop.js', (text) => `//# sourceMappingURL=vendor.js.map\n${text}`),
  ],
  [
    'a map at an address (getsentry/sentry-webpack-plugin#437)',
    'map-elsewhere',
    (directory) => {
      edit(directory, 'shop.js', (text) =>
        text.replace('shop.js.map', 'https://maps.example.com/shop.js.map'),
      );
      unlinkSync(join(directory, 'shop.js.map'));
    },
  ],
  [
    'a map that a script was put into (getsentry/sentry-cli#3017)',
    'broken-map',
    (directory) => edit(directory, 'shop.js.map', (text) => `!function(){}();${text}`),
  ],
  [
    'a map in the script that is none (getsentry/sentry-cli#3244)',
    'broken-map',
    (directory) =>
      edit(directory, 'shop.js', (text) =>
        text.replace('shop.js.map', 'data:application/json;base64,!!!!'),
      ),
  ],
  [
    'endings that leave out all scripts (getsentry/sentry-cli#3248)',
    'no-pairs',
    () => ({ extensions: ['map'] }),
  ],
  [
    'a comment that a proxy took away (getsentry/sentry-cli#1223)',
    'unclaimed-map',
    (directory) => {
      edit(directory, 'shop.js', (text) => text.replace(/\n\/\/# source.*/, ''));
      writeAll(directory, { 'shop.4f2c9e1d.js.map': readAll(directory)['shop.js.map'] ?? '' });
      unlinkSync(join(directory, 'shop.js.map'));
    },
  ],
  [
    'a release of another name (getsentry/sentry-javascript#6631)',
    'release-differs',
    (directory) =>
      edit(
        directory,
        'shop.js',
        (text) => `${text}globalThis.SENTRY_RELEASE={id:"dv7W0jKNz9ywdx1oqUs2e"};\n`,
      ),
  ],
  [
    'an integrity hash of a framework (getsentry/sentry-javascript#20675)',
    'integrity-differs',
    (directory) => {
      writeAll(directory, {
        'app/page.html': `<link rel="modulepreload" href="../admin.js" integrity="sha384-${'B'.repeat(64)}">`,
      });
      return { integrity: ['app/page.html'] };
    },
  ],
  [
    'an id that is none',
    'bad-debug-id',
    (directory) =>
      edit(directory, 'shop.js', (text) => text.replace(/debugId=.*/, 'debugId=latest')),
  ],
  [
    'sections by address',
    'section-elsewhere',
    (directory) =>
      writeAll(directory, {
        'shop.js.map': JSON.stringify({
          version: 3,
          sections: [{ offset: { line: 0, column: 0 }, url: 'https://maps.example.com/a.map' }],
        }),
      }),
  ],
];

describe('checking a build', () => {
  test('finds nothing in one that was injected', async () => {
    expect(await codes({ directory: await injected() })).toEqual([]);
  });

  test.each(faults)('finds %s', async (_, code, seed) => {
    const directory = await injected();
    const options = seed(directory);
    expect(await codes({ directory, ...options })).toContain(code);
  });

  test('seeds at least 20 faults', () => {
    const reported = faults.filter(([what]) => what.includes('#'));
    console.log(
      `figure: ${faults.length} seeded faults, ${reported.length} of them with the number of an issue`,
    );
    expect(reported.length).toBeGreaterThanOrEqual(20);
  });

  test('says so of a directory that is not there, and throws nothing', async () => {
    expect(await codes({ directory: '/nowhere/at/all' })).toEqual(['unusable-file']);
  });
});
