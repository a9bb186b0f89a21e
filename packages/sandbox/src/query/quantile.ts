/**
 * The value below which `level` (0 to 1) of the values lie, with linear interpolation between neighbours: what
 * ClickHouse's `quantile`, which Sentry asks, computes (clickhouse.com/docs, "quantile"). Null for no values.
 */
export function quantile(values: readonly number[], level: number): number | null {
  const sorted = values.toSorted((left, right) => left - right);
  const position = (sorted.length - 1) * level;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}
