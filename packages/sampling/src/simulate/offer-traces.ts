import { pick } from './alias-table.ts';
import type { Crowd } from './crowd.ts';
import { drawSpans } from './draw-spans.ts';
import { add, type Minutes } from './minutes.ts';
import type { Random } from './types.ts';

/** Draws and decides traces one by one, by the policy alone. Returns how many were dropped. */
export function offerTraces(
  { names, table, rateColumn, varianceColumn, spansColumn }: Crowd,
  count: number,
  minutes: Minutes,
  minute: number,
  random: Random,
): number {
  let offeredSpans = 0;
  let kept = 0;
  let keptSpans = 0;
  let estimated = 0;
  let variance = 0;
  for (let index = 0; index < count; index += 1) {
    const drawn = pick(table, random());
    const rate = rateColumn[drawn] ?? 0;
    offeredSpans += spansColumn[drawn] ?? 0;
    variance += varianceColumn[drawn] ?? 0;
    if (random() >= rate) continue;
    const name = names[drawn];
    kept += 1;
    estimated += 1 / rate;
    if (name) keptSpans += drawSpans(name, 1, random);
  }
  add(minutes.offeredTraces, minute, count);
  add(minutes.offeredSpans, minute, offeredSpans);
  add(minutes.keptTraces, minute, kept);
  add(minutes.keptSpans, minute, keptSpans);
  add(minutes.estimated, minute, estimated);
  add(minutes.variance, minute, variance);
  return count - kept;
}
