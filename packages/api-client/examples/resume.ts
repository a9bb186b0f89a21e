import {
  createSentryCaller,
  type Checkpoint,
  type ClientOptions,
} from '@sentry-kit/api-client/core';
import { list } from '@sentry-kit/api-client/operations/issues';

/** Reads issues until the time is over; the next run goes on where this one stopped. */
export const readForAWhile = async (
  options: ClientOptions,
  resumeFrom: Checkpoint | undefined,
  onIssue: (title: string) => void,
): Promise<Checkpoint> => {
  const until = Date.now() + 30_000;
  const issues = createSentryCaller(options).list(list, { query: 'is:unresolved' }, { resumeFrom });
  for await (const issue of issues) {
    onIssue(issue.title);
    if (Date.now() > until) break;
  }
  return issues.checkpoint();
};
