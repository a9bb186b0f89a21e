import type { Entry, NodeOf } from '../../source/node.ts';
import { sourceOf, type CallDraft } from '../draft.ts';

/** How the entries of an object change. */
export interface EntryChanges {
  /** New keys by old ones. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Entries that go. */
  readonly remove?: (entry: Entry) => boolean;
  /** Entries that are added, as source. */
  readonly add?: readonly string[];
}

/** Changes the entries of an object, and leaves all else of it as it is written. */
export function editEntries(
  draft: CallDraft,
  record: NodeOf<'record'>,
  { rename = {}, remove = () => false, add = [] }: EntryChanges,
): void {
  const { edits } = draft;
  const { entries } = record;
  const kept = entries.filter((entry) => !remove(entry));
  const last = kept.at(-1);
  if (last === undefined) {
    edits.replace(record, add.length === 0 ? '{}' : `{ ${add.join(', ')} }`);
    return;
  }
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    const isAfterLast = entry.from > last.from;
    if (!kept.includes(entry)) {
      if (!isAfterLast && next !== undefined)
        edits.replace({ from: entry.from, to: next.from }, '');
      continue;
    }
    const key = rename[entry.key ?? ''];
    if (key === undefined) continue;
    // { comments } is { message: comments }
    const isShorthand = entry.keyAt.from === entry.value.from;
    edits.replace(entry.keyAt, isShorthand ? `${key}: ${sourceOf(draft, entry.keyAt)}` : key);
  }
  const end = entries.at(-1);
  if (end !== undefined && end !== last) edits.replace({ from: last.to, to: end.to }, '');
  if (add.length > 0) edits.insert(last.to, `, ${add.join(', ')}`);
}
