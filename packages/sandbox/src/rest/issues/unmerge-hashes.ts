import { addActivity } from '../../events/activity.ts';
import { forgetHashes, rememberHashes } from '../../events/issue-index.ts';
import { countEvent, createIssue } from '../../events/record-issue.ts';
import { tagOf } from '../../search/payload.ts';
import type { Issue } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { metadataOf } from '../events/event-metadata.ts';

/** Takes grouping hashes out of an issue; their events go to an issue of their own. */
export function unmergeHashes(state: State, issue: Issue, hashes: readonly string[]): void {
  forgetHashes(state, issue);
  const moved = issue.events.filter((event) => event.hashes.some((hash) => hashes.includes(hash)));
  removeFrom(issue.hashes, (hash) => hashes.includes(hash));
  removeFrom(issue.events, (event) => moved.includes(event));
  rememberHashes(state, issue);
  issue.timesSeen -= moved.length;
  const [first] = moved;
  if (!first) return;
  const destination = createIssue(state, first);
  for (const event of moved)
    countEvent(destination, event, metadataOf(event), tagOf(event, 'user'));
  addActivity(state, issue, 'unmerge_destination', { destination_id: destination.id }, null);
  addActivity(state, destination, 'unmerge_source', { source_id: issue.id }, null);
}

function removeFrom<Entry>(list: Entry[], isRemoved: (entry: Entry) => boolean): void {
  list.splice(0, list.length, ...list.filter((entry) => !isRemoved(entry)));
}
