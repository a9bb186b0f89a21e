import { type Order, sendOrders } from '../shop/send-orders.ts';
import { visitPage } from '../shop/visit-page.ts';
import { withShop } from '../shop/with-shop.ts';
import type { Story } from '../story.ts';

/** Opens the shop with this release: orders, readers of the catalogue, health checks, and a visitor of the page. */
export async function sendTraffic(
  { dsn, environment, say }: Story,
  { release, pageDirectory }: { release: string; pageDirectory: string },
  {
    orders,
    readers,
    healthChecks,
  }: { orders: readonly Order[]; readers: number; healthChecks: number },
) {
  const settings = { dsn, release, environment, pageDirectory };
  const { result, api, worker } = await withShop(settings, async (shop) => {
    const get = async (path: string): Promise<void> => {
      await (await fetch(`${shop.url}${path}`)).arrayBuffer();
    };
    const [taken] = await Promise.all([
      sendOrders(shop.url, orders),
      ...Array.from({ length: readers }, () => get('/catalogue')),
      ...Array.from({ length: healthChecks }, () => get('/health')),
    ]);
    return { orders: taken, engine: await visitPage(shop) };
  });
  say(
    `   ${result.orders.sent} orders, ${result.orders.failed} failed; a visit in ${result.engine}`,
  );
  return { ...result, api, worker };
}
