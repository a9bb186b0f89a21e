import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkTypes } from './support/check-types.ts';
import { isMissing, oracle } from './support/oracles.ts';

const types = fileURLToPath(new URL('../src/init/types.ts', import.meta.url));

// What each package takes. Cloudflare's init takes resolved options; users hand the open ones to withSentry.
const takes: Readonly<Record<string, string>> = {
  node: `import { init as take } from '@sentry/node';`,
  browser: `import { init as take } from '@sentry/browser';`,
  react: `import { init as take } from '@sentry/react';`,
  vue: `import { init as take } from '@sentry/vue';`,
  nextjs: `import { init as take } from '@sentry/nextjs';`,
  'vercel-edge': `import { init as take } from '@sentry/vercel-edge';`,
  bun: `import { init as take } from '@sentry/bun';`,
  cloudflare: `import type { CloudflareOptions } from '@sentry/cloudflare'; const take = (_: CloudflareOptions) => undefined;`,
};

// The second call has to be refused, which shows that the first one was looked at.
const program = (take: string) => `
  import type { InitOptions } from '${types}';
  declare const options: InitOptions;
  ${take}
  take(options);
  // @ts-expect-error
  take({ ...options, sampleRate: 'all' });
`;

// Hooks written with the SDK's own types, as services have them already.
const hooks = `
  import type { InitHooks } from '${types}';
  import * as Sentry from '@sentry/browser';
  type Options = Sentry.BrowserOptions;
  type Hook = NonNullable<Options['beforeSend']>;
  declare const beforeSend: Hook;
  declare const beforeBreadcrumb: NonNullable<Options['beforeBreadcrumb']>;
  declare const beforeSendTransaction: NonNullable<Options['beforeSendTransaction']>;
  declare const integrations: Extract<Options['integrations'], readonly unknown[]>;
  export const hooks: InitHooks = {
    beforeSend,
    beforeBreadcrumb,
    beforeSendTransaction,
    integrations,
  };
  export const inline: InitHooks = {
    beforeSend(event: Parameters<Hook>[0], hint: Parameters<Hook>[1]) {
      event.tags = { ...event.tags, code: String(hint.originalException) };
      return event;
    },
  };
  // @ts-expect-error
  export const wrong: InitHooks = { beforeSend: () => 'sent' };
`;

describe.each([7, 8, 9, 10, 11])('what createInitOptions gives, in SDK %i', (major) => {
  const folder = oracle(`sdk-${major}`);
  const names = Object.keys(takes).filter((name) => !(major === 7 && name === 'cloudflare'));

  test.skipIf(isMissing(`sdk-${major}`))(
    'is what init of every package takes, and takes hooks with the types of the SDK',
    () => {
      for (const name of names)
        expect(existsSync(`${folder}/node_modules/@sentry/${name}`), name).toBe(true);
      const programs = names.map((name) => [name, program(takes[name] ?? '')]);
      const found = checkTypes(
        folder,
        { ...Object.fromEntries(programs), hooks },
        { exactOptionalPropertyTypes: true },
      );
      expect(found).toEqual(Object.fromEntries([...names, 'hooks'].map((name) => [name, []])));
    },
    120_000,
  );
});
