/** Where there is no Chromium: runs the script of the page in Node, with as little of a browser as it asks for. */
import { createContext, SourceTextModule } from 'node:vm';
import { serve } from './serve.ts';

const pageUrl = new URL(process.env['PAGE_URL'] ?? '');

const fetchFromPage: typeof fetch = (input, init) =>
  fetch(typeof input === 'string' ? new URL(input, pageUrl) : input, init);
// The SDK only instruments a `fetch` that is the browser's own.
Object.assign(fetchFromPage, { toString: () => 'function fetch() { [native code] }' });

const nothing = (): void => {};
const page: Record<string, unknown> = {
  ...{ setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, crypto },
  ...{
    URL,
    URLSearchParams,
    Headers,
    Request,
    Response,
    AbortController,
    TextEncoder,
    TextDecoder,
  },
  fetch: fetchFromPage,
  console,
  addEventListener: nothing,
  removeEventListener: nothing,
  location: { href: pageUrl.href, origin: pageUrl.origin, pathname: '/' },
  navigator: { userAgent: 'Node', language: 'en' },
  document: {
    addEventListener: nothing,
    removeEventListener: nothing,
    querySelector: () => null,
    visibilityState: 'visible',
    readyState: 'complete',
    title: '',
  },
};
page['window'] = page;
page['self'] = page;

const context = createContext(page);
const modules = new Map<string, Promise<SourceTextModule>>();
const load = (path: string, from: string): Promise<SourceTextModule> => {
  const identifier = new URL(path, from).href;
  const read = async () =>
    new SourceTextModule(await (await fetch(identifier)).text(), { context, identifier });
  const module = modules.get(identifier) ?? read();
  modules.set(identifier, module);
  return module;
};
const html = await (await fetch(pageUrl)).text();
serve({}, { onError: () => ({ status: 500, body: {} }), finish: () => Promise.resolve({}) });
for (const [, path = ''] of html.matchAll(/<script type="module" src="([^"]+)">/g)) {
  // oxlint-disable no-await-in-loop -- in the order of the page
  const module = await load(path, pageUrl.href);
  await module.link((specifier, { identifier }) => load(specifier, identifier));
  await module.evaluate();
  // oxlint-enable no-await-in-loop
}
