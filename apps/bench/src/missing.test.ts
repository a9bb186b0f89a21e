import { expect, test } from 'vitest';
import { missingOf, refuse } from './missing.ts';

test('what a bench lacks is told apart from what fails', () => {
  const answers = [() => refuse('npm run test:setup -- corpus'), () => JSON.parse('needs')].map(
    (run) => {
      try {
        run();
      } catch (error) {
        return missingOf(error);
      }
      return 'nothing was thrown';
    },
  );
  expect(answers).toEqual(['needs npm run test:setup -- corpus', undefined]);
});
