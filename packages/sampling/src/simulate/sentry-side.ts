import { add, type Minutes } from './minutes.ts';
import { createSpikeLimiter, type SpikeProtection } from './spike-protection.ts';

const MINUTES_AN_HOUR = 60;

/** What Sentry accepts of what it gets: spike protection by the hour, then the quota of each month. */
export function storeKept(
  minutes: Minutes,
  {
    spikeProtection,
    spansPerMonth,
  }: { spikeProtection?: SpikeProtection | undefined; spansPerMonth?: number | undefined },
): { readonly spikeProtection: number; readonly quota: number } {
  const limiter = spikeProtection ? createSpikeLimiter(spikeProtection) : undefined;
  const dropped = { spikeProtection: 0, quota: 0 };
  let hourLimit = limiter?.limit() ?? Number.POSITIVE_INFINITY;
  let hourStored = 0;
  let hourDropped = 0;
  let month = -1;
  let quotaLeft = Number.POSITIVE_INFINITY;
  for (let minute = 0; minute < minutes.count; minute += 1) {
    const date = new Date(minutes.start + minute * 60_000);
    if (date.getUTCMonth() !== month) {
      month = date.getUTCMonth();
      quotaLeft = spansPerMonth ?? Number.POSITIVE_INFINITY;
    }
    const spans = minutes.keptSpans[minute] ?? 0;
    const traces = minutes.keptTraces[minute] ?? 0;
    const afterSpike = Math.min(spans, Math.max(0, hourLimit - hourStored));
    const stored = Math.min(afterSpike, quotaLeft);
    const tracesPerSpan = spans > 0 ? traces / spans : 0;
    hourStored += afterSpike;
    hourDropped += spans - afterSpike;
    quotaLeft -= stored;
    dropped.spikeProtection += (spans - afterSpike) * tracesPerSpan;
    dropped.quota += (afterSpike - stored) * tracesPerSpan;
    add(minutes.storedSpans, minute, stored);
    add(minutes.storedTraces, minute, stored * tracesPerSpan);
    if (limiter && minute % MINUTES_AN_HOUR === MINUTES_AN_HOUR - 1) {
      limiter.close(hourStored, hourDropped);
      hourLimit = limiter.limit();
      hourStored = 0;
      hourDropped = 0;
    }
  }
  return dropped;
}
