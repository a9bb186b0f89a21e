/** The form of one order, as the shop takes it. */
export type Order = Readonly<Record<'customer' | 'amountInCents' | 'card', string>> & {
  readonly coupon?: string;
};

const people = ['ada', 'grace', 'linus', 'margaret', 'radia'];

/**
 * Twenty-four orders: every fourth card has expired, and two customers have a coupon that does not exist. No two
 * failures read alike, because the SDK drops an error that equals the one before it.
 */
export function mixedOrders(): Order[] {
  return Array.from({ length: 24 }, (_, index) => ({
    customer: people[index % people.length] ?? 'ada',
    amountInCents: String(1999 + index * 100),
    card: index % 4 === 3 ? 'expired' : 'valid',
    ...(index % 12 === 5 ? { coupon: `WINTER-${index}` } : {}),
  }));
}

export const orderWithExpiredCard: Order = {
  customer: 'ada',
  amountInCents: '4999',
  card: 'expired',
};

/** Sends them at once, and counts those that failed. */
export async function sendOrders(shopUrl: string, orders: readonly Order[]) {
  const statuses = await Promise.all(
    orders.map(async (order) => {
      const body = new URLSearchParams(order);
      const response = await fetch(`${shopUrl}/orders`, { method: 'POST', body });
      await response.arrayBuffer();
      return response.status;
    }),
  );
  return { sent: orders.length, failed: statuses.filter((status) => status >= 500).length };
}
