import { issue } from '@sentry-kit/api-client/schemas/issues';

/** Titles of issues that were saved earlier; what is no issue any more is left out. */
export const readExport = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => {
    const result = issue['~standard'].validate(JSON.parse(line));
    return result.issues ? [] : [result.value.title];
  });
