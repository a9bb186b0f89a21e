/** The total of a cart, in cents. */
export function totalOf(prices: readonly number[]): number {
  if (prices.length === 0) {
    throw new RangeError('An empty cart has no total');
  }
  return prices.reduce((sum, price) => sum + price, 0);
}

export function showTotal(prices: readonly number[]): string {
  return `${(totalOf(prices) / 100).toFixed(2)} €`;
}
