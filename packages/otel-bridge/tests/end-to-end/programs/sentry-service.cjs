// A service with Sentry's own SDK 11: it serves the page, and asks the stock service for the page.
const { createRequire } = require('node:module');

const { DSN, SDK_DIRECTORY, STOCK_URL, PAGE_SCRIPT } = process.env;
const Sentry = createRequire(`${SDK_DIRECTORY}/package.json`)('@sentry/node');
Sentry.init({
  dsn: DSN,
  tracesSampleRate: 1,
  release: 'shop@1.0.0',
  // Spotlight skips what does not say what it is, as the SDK does not.
  transportOptions: { headers: { 'content-type': 'application/x-sentry-envelope' } },
});

const http = require('node:http');

const server = http.createServer((request, response) => {
  if (request.url === '/api/orders') {
    fetch(`${STOCK_URL}/stock`)
      .then((answer) => answer.text())
      .then((text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text))
      .catch((error) => response.writeHead(500).end(String(error)));
    return;
  }
  if (request.url === '/page.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    require('node:fs').createReadStream(PAGE_SCRIPT).pipe(response);
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<!doctype html><title>Shop</title><body><script src="/page.js"></script></body>');
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
