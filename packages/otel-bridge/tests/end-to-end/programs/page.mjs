// The page of the shop: it loads, and asks for the orders.
import { browserTracingIntegration, init } from '@sentry/browser';

init({
  // oxlint-disable-next-line no-undef -- filled in when the page is built
  dsn: DSN,
  release: 'page@1.0.0',
  tracesSampleRate: 1,
  integrations: [browserTracingIntegration({ idleTimeout: 500 })],
});
void fetch('/api/orders').then((answer) => answer.json());
