import { expect, it } from 'vitest';
import { measureImports } from '../scripts/measure-import.ts';

it('costs little more to import than what it needs', { retry: 2 }, () => {
  const costs = measureImports();
  for (const { entry, libraries, entryInMs, librariesInMs } of costs)
    console.log(
      `figure: importing ${entry}: ${(entryInMs / librariesInMs).toFixed(2)} of ${libraries} alone, ${librariesInMs.toFixed(1)} ms (target 1.30)`,
    );
  for (const { entryInMs, librariesInMs } of costs)
    expect(entryInMs / librariesInMs).toBeLessThanOrEqual(1.3);
});
