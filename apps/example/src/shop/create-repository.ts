import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderInit } from '@sentry-kit/sdk-config-builder/render';
import { build } from 'esbuild';
import { config } from '../description.ts';

const storefront = fileURLToPath(new URL('../src/storefront', import.meta.url));
const packages = fileURLToPath(new URL('../node_modules', import.meta.url));
const identity = {
  GIT_AUTHOR_NAME: 'Ada Example',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada Example',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
};

/** The repository of the shop's page, in a temporary folder. */
export interface ShopRepository {
  readonly directory: string;
  readonly pageDirectory: string;
  /** False where there is no git. */
  readonly hasHistory: boolean;
  commit(message: string): void;
  /** Replaces text in a file of `src/`. */
  edit(file: string, from: string, to: string): void;
  /** Bundles and minifies the page, with maps. */
  buildPage(variables: Readonly<Record<string, string>>): Promise<void>;
  remove(): void;
}

/** Begins the repository: the page's source, and its set-up of Sentry, rendered from the description. */
export function createShopRepository(): ShopRepository {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'sentry-kit-shop-')));
  const source = join(directory, 'src');
  const pageDirectory = join(directory, 'dist');
  const git = (...args: string[]): unknown =>
    execFileSync('git', ['-C', directory, ...args], {
      env: { ...process.env, ...identity },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  cpSync(storefront, source, { recursive: true });
  const target = { language: 'typescript', framework: 'browser', sdkVersion: '11.12.0' } as const;
  for (const { path, text } of renderInit(config, target).files)
    writeFileSync(join(source, path), text);
  writeFileSync(join(directory, '.gitignore'), 'dist/\n');
  const hasHistory = spawnSync('git', ['--version']).status === 0;
  if (hasHistory) {
    git('init', '--quiet', '-b', 'main');
    git('remote', 'add', 'origin', 'https://git.example.com/acme/shop.git');
  }
  return {
    directory,
    pageDirectory,
    hasHistory,
    commit(message) {
      if (!hasHistory) return;
      git('add', '--all');
      git('commit', '--quiet', '-m', message);
    },
    edit(file, from, to) {
      const path = join(source, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    },
    async buildPage(variables) {
      rmSync(pageDirectory, { recursive: true, force: true });
      mkdirSync(pageDirectory);
      await build({
        // The SDK is in a file of its own, which is the same in every release.
        entryPoints: ['instrument.ts', 'shop.ts'].map((file) => join(source, file)),
        outdir: join(pageDirectory, 'assets'),
        splitting: true,
        bundle: true,
        minify: true,
        sourcemap: true,
        format: 'esm',
        nodePaths: [packages],
        logLevel: 'error',
        define: Object.fromEntries(
          Object.entries(variables).map(([name, value]) => [
            `process.env.${name}`,
            JSON.stringify(value),
          ]),
        ),
      });
      cpSync(join(source, 'index.html'), join(pageDirectory, 'index.html'));
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
