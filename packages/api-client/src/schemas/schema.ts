import { differencesOf } from '../validate/differences.ts';
import { messageOf } from '../validate/message.ts';
import type { Lazy } from './parts.ts';
import type { StandardSchema } from './standard-schema.ts';

/**
 * A schema as it is handed out: lenient, as the mode `loose` is. What is new to the contract passes,
 * and so does what is missing, apart from `id` and `slug`.
 */
export const schema = <Output>(shape: Lazy): StandardSchema<Output> => ({
  '~standard': {
    version: 1,
    vendor: 'sentry-kit',
    validate: (value) => {
      const issues = differencesOf(shape(), value)
        .filter(({ weight }) => weight > 1)
        .map((difference) => ({ path: difference.path, message: messageOf(difference) }));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- that is what was checked
      return issues.length > 0 ? { issues } : { value: value as Output };
    },
  },
});
