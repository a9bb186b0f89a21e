/** Where there is no Chromium: runs the script of the page in Node, with as little of a browser as it asks for. */
import { createContext, runInContext } from 'node:vm';
import { serve } from './serve.ts';

const pageUrl = new URL(process.env['PAGE_URL'] ?? '');
const scriptUrl = new URL('/assets/shop.js', pageUrl).href;

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

const script = await (await fetch(scriptUrl)).text();
serve({}, { onError: () => ({ status: 500, body: {} }), finish: () => Promise.resolve({}) });
runInContext(script, createContext(page), { filename: scriptUrl });
