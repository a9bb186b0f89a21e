import { expect, test } from 'vitest';
import { readTag, tagVersions } from '../atlas/read-tag.ts';
import { composeEngine } from '../testing/compose-engine.ts';
import { runMatrix } from '../testing/compose-matrix.ts';
import { isProof, printFigure } from '../testing/proof.ts';
import { profilesOf, scenarios } from '../testing/scenarios/scenarios.ts';
import { hasNoSelfHosted } from '../testing/self-hosted.ts';

const sample = ['23.6.2', '24.8.0', '25.5.1', '25.9.0', '26.8.0'];
const versions = isProof ? tagVersions() : sample;

test.skipIf(hasNoSelfHosted || composeEngine.isSkipped)(
  `${composeEngine.name} accepts what is rendered, and finds nothing changed that is not planned`,
  async () => {
    const cases = versions
      .map(readTag)
      .flatMap((tag) => profilesOf(tag).map((profile) => ({ tag, profile })));
    const results: Awaited<ReturnType<typeof runMatrix>>[] = [];
    const work = async () => {
      for (let next = cases.shift(); next !== undefined; next = cases.shift()) {
        // oxlint-disable-next-line no-await-in-loop -- two at a time
        results.push(await runMatrix(next.tag, next.profile, scenarios));
      }
    };
    await Promise.all([work(), work()]);
    const accepted = results.reduce((sum, result) => sum + result.accepted, 0);
    const problems = results.flatMap((result) => result.problems);
    printFigure(
      `${accepted} configurations accepted by the Compose engine (${versions.length} releases, ${scenarios.length} scenarios, both profiles), ${problems.length} unplanned paths`,
    );
    expect(problems).toEqual([]);
    expect(accepted).toBe(results.length * scenarios.length);
  },
  isProof ? 3_600_000 : 600_000,
);
