import type { EventAttributeCondition, TaggedEventCondition } from '../model/conditions.ts';
import type { IssueEvent } from '../history/types.ts';
import type { Answer } from './answer.ts';
import { matchesText } from './match-text.ts';

/** Asks an event for a tag or an attribute. */
export function askText(
  condition: TaggedEventCondition | EventAttributeCondition,
  event: IssueEvent,
): Answer {
  const values =
    condition.type === 'tagged_event'
      ? tagOf(event, condition.key)
      : attributeOf(event, condition.attribute);
  if (!values) {
    const missing = condition.type === 'tagged_event' ? 'tags' : 'attributes';
    return { outcome: 'unknown', missing };
  }
  const isMatch = matchesText(values, condition.match, condition.value);
  return { outcome: isMatch ? 'holds' : 'fails', observed: values.join(', ') };
}

function tagOf(event: IssueEvent, key: string): readonly string[] | undefined {
  const name = key.toLowerCase();
  const found = Object.entries(event.tags ?? {}).find(([tag]) => tag.toLowerCase() === name)?.[1];
  if (found !== undefined) return [found];
  const own = ownField(event, name);
  return own ?? (event.tags ? [] : undefined);
}

function attributeOf(event: IssueEvent, attribute: string): readonly string[] | undefined {
  const found = event.attributes?.[attribute];
  if (found !== undefined) return typeof found === 'string' ? [found] : found;
  const own = ownField(event, attribute);
  return own ?? (event.attributes ? [] : undefined);
}

/** What an event says outside of its tags and attributes, too. */
function ownField(event: IssueEvent, name: string): readonly string[] | undefined {
  const value =
    name === 'environment' || name === 'level' || name === 'user' ? event[name] : undefined;
  if (value === undefined) return undefined;
  return value === null ? [] : [value];
}
