import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { corpus } from './corpus.ts';

const files = {
  'index.html': '<!doctype html><script type="module" src="/src/main.ts"></script>',
  'src/main.ts': `'use strict';
import { createApp } from './app.ts';
const pages = {
  charts: () => import('./pages/charts.ts'),
  streams: () => import('./pages/streams.ts'),
  text: () => import('./pages/text.ts'),
  video: () => import('./pages/video.ts'),
};
createApp(document.body, pages).open('charts');
`,
  'src/app.ts': `export interface Page { readonly title: string; mount(into: HTMLElement): void }
export const createApp = (into: HTMLElement, pages: Record<string, () => Promise<{ page: Page }>>) => ({
  open: async (name: string): Promise<void> => {
    const { page } = (await pages[name]?.()) ?? {};
    if (!page) throw new RangeError(\`no page \${name}\`);
    document.title = page.title;
    page.mount(into);
  },
});
`,
  'src/pages/charts.ts': `import { LineChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
use([LineChart]);
export const page = { title: 'Charts', mount: (into: HTMLElement) => void init(into) };
`,
  'src/pages/streams.ts': `import { filter, fromEvent, map, throttleTime } from 'rxjs';
export const page = {
  title: 'Streams',
  mount: (into: HTMLElement) =>
    void fromEvent<MouseEvent>(into, 'click').pipe(throttleTime(10), map(({ x }) => x), filter((x) => x > 1)).subscribe(),
};
`,
  'src/pages/text.ts': `import purify from 'dompurify';
import { marked } from 'marked';
export const page = {
  title: 'Text',
  mount: (into: HTMLElement) => void (into.innerHTML = purify.sanitize(String(marked.parse('# x')))),
};
`,
  'src/pages/video.ts': `import Hls from 'hls.js';
export const page = {
  title: 'Video',
  mount: (into: HTMLElement) => void new Hls().attachMedia(into.appendChild(document.createElement('video'))),
};
`,
};

/** Builds an application of several pages from packages of the corpus with Vite, as a user's build does. */
export const buildViteApp = async (source: string, outDir: string): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(source, path, '..'), { recursive: true });
    writeFileSync(join(source, path), text);
  }
  symlinkSync(join(corpus.directory, 'node_modules'), join(source, 'node_modules'));
  await build({
    ...{ root: source, configFile: false, logLevel: 'silent' },
    build: { outDir, emptyOutDir: true, sourcemap: true, chunkSizeWarningLimit: 5000 },
  });
};
