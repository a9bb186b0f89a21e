import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkTypes } from './support/check-types.ts';
import { isMissing, oracle } from './support/oracles.ts';

const types = fileURLToPath(new URL('../src/build/types.ts', import.meta.url));

// The second assignment has to be refused, which shows that the first one was looked at.
const program = (take: string, name: string) => `
  import type { ${name} } from '${types}';
  ${take}
  declare const options: ${name};
  export const taken: Taken = options;
  // @ts-expect-error
  export const refused: Taken = { ...options, release: 'shop@1.0.0' };
`;

describe.each([8, 9, 10, 11])('options of builds with SDK %i', (major) => {
  test.skipIf(isMissing(`sdk-${major}`))(
    'are what withSentryConfig and the plugins take',
    () => {
      const next = `import type { withSentryConfig } from '@sentry/nextjs${major >= 11 ? '/config' : ''}';
        type Taken = NonNullable<Parameters<typeof withSentryConfig>[1]>;`;
      const plugin =
        major >= 11
          ? `import type { sentryVitePlugin } from '@sentry/bundler-plugins/vite';
             type Taken = NonNullable<Parameters<typeof sentryVitePlugin>[0]>;`
          : `import type { sentryWebpackPlugin } from '@sentry/webpack-plugin';
             type Taken = NonNullable<Parameters<typeof sentryWebpackPlugin>[0]>;`;
      const found = checkTypes(oracle(`sdk-${major}`), {
        next: program(next, 'NextBuildOptions'),
        plugin: program(plugin, 'BundlerOptions'),
      });
      expect(found).toEqual({ next: [], plugin: [] });
    },
    120_000,
  );
});
