import type { Random } from '../core/types.ts';
import type { Limit } from './simulated-server.ts';

/**
 * How long the requests take for somebody who knows the limits and the server's clock, with no time
 * lost on the way: millisecond by millisecond, whatever may start does. With `learnsFirst` the limits
 * become known by the first answer only, so that its request goes alone.
 */
export const idealDurationInMs = (
  requests: number,
  { limit, windowInSeconds, concurrency = Infinity }: Limit,
  startInMs: number,
  latencyInMs: readonly [number, number],
  random: Random,
  learnsFirst = false,
): number => {
  const [least, most] = latencyInMs;
  const windowInMs = windowInSeconds * 1000;
  let running: readonly number[] = [];
  let lastEnd = startInMs;
  let window = -1;
  let count = 0;
  let left = requests;
  let knownAt = learnsFirst ? Infinity : startInMs;
  for (let now = startInMs; left > 0; now += 1) {
    const time = now;
    running = running.filter((end) => end > time);
    const current = Math.floor(now / windowInMs);
    if (current !== window) [window, count] = [current, 0];
    while (left > 0 && count < limit && running.length < (now < knownAt ? 1 : concurrency)) {
      const end = now + least + random() * (most - least);
      knownAt = Math.min(knownAt, end);
      running = [...running, end];
      lastEnd = Math.max(lastEnd, end);
      count += 1;
      left -= 1;
    }
  }
  return lastEnd - startInMs;
};
