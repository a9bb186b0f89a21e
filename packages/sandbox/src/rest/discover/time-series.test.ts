import { beforeEach, describe, expect, test } from 'vitest';
import { createWorld, errorPayload, NOON, type World } from '../../testing/world.ts';
import { discoverRoutes } from './routes.ts';

let world: World;

describe('time series', () => {
  beforeEach(async () => {
    world = createWorld(discoverRoutes);
    // 12:00 A, 13:00 A and B, 14:00 (now) B.
    world.record(errorPayload('A'));
    await world.clock.advance(3_600_000);
    world.record(errorPayload('A'));
    world.record(errorPayload('B'));
    await world.clock.advance(3_600_000);
    world.record(errorPayload('B'));
  });

  interface Series {
    readonly groupBy?: readonly { readonly value: unknown }[];
    readonly meta: { readonly isOther?: boolean };
    readonly values: readonly { readonly value: number; readonly comparisonValue?: number }[];
  }

  async function series(query: string): Promise<readonly Series[]> {
    const answer = await world.get(
      `organizations/acme/events-timeseries/?dataset=errors&statsPeriod=2h&interval=1h&${query}`,
    );
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return (answer.body as { timeSeries: Series[] }).timeSeries;
  }

  const valuesOf = (entry: Series | undefined): unknown => entry?.values.map(({ value }) => value);

  test('count by the hour', async () => {
    const [only] = await series('');
    expect(valuesOf(only)).toEqual([1, 2, 1]);
  });

  test('compare with the hour before', async () => {
    const [only] = await series('comparisonDelta=3600');
    expect(only?.values.map((point) => point.comparisonValue)).toEqual([0, 1, 2]);
  });

  test('draw the top groups and the rest', async () => {
    world.record(errorPayload('A'));
    world.record(errorPayload('C'));
    const query = 'topEvents=1&groupBy=title&sort=-count()';
    const [top, other] = await series(query);
    expect(top?.groupBy?.[0]?.value).toBe('A: A happened');
    expect(valuesOf(top)).toEqual([1, 1, 1]);
    expect(other?.meta.isOther).toBe(true);
    expect(valuesOf(other)).toEqual([0, 1, 2]);
    expect(await series(`${query}&excludeOther=1`)).toHaveLength(1);
  });

  test('in the older form are pairs of a time and a count', async () => {
    const { body } = await world.get(
      'organizations/acme/events-stats/?statsPeriod=2h&interval=1h&yAxis=count()',
    );
    expect((body as { data: unknown[] }).data).toEqual([
      [NOON / 1000, [{ count: 1 }]],
      [NOON / 1000 + 3600, [{ count: 2 }]],
      [NOON / 1000 + 7200, [{ count: 1 }]],
    ]);
  });
});
