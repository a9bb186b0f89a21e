import { readChoices } from '../read-choices.ts';

/** Whether the caller does without the ids of the events before and after (sent by the npm program `sentry` 0.49). */
export function collapsesNeighbours(query: URLSearchParams): boolean {
  return readChoices(query, 'collapse', ['adjacentEvents']).size > 0;
}
