import { addOutcome } from '../../events/outcomes.ts';
import { categoryOf } from '../item-categories.ts';
import type { ItemProcessor } from './item-processor.ts';

/** JSON by definition; anything else in them is refused. */
const JSON_TYPES: ReadonlySet<string> = new Set(['profile', 'profile_chunk', 'replay_event']);

/** Profiles, replays and unknown types: kept as they are, and counted. */
export const keepItem: ItemProcessor = (item, { context }) => {
  if (JSON_TYPES.has(item.type) && item.json === undefined) return 'invalid_json';
  const { state, project, key } = context;
  state.items.push(
    {
      project,
      type: item.type,
      receivedAt: state.clock.now(),
      headers: item.headers,
      payload: item.json ?? item.bytes,
    },
    item.bytes.length,
  );
  const category = categoryOf(item);
  // A replay is counted by its event; the recording is the other half of it.
  if (category && item.type !== 'replay_recording') addOutcome(state, project, category, { key });
  return null;
};
