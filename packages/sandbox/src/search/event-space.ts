import type { StoredEvent } from '../store/model.ts';
import type { SearchSpace } from './compile.ts';
import { eventField, searchedText, tagField } from './event-fields.ts';
import type { Field } from './field.ts';
import { invalidQuery } from './invalid-query.ts';
import type { SearchScope } from './issue-row.ts';
import { latestRelease } from './people-and-releases.ts';
import { keyText, type Key } from './query.ts';

/** What a search of events understands: event properties, and every tag that an event of the organization carries. */
export function eventSpace(scope: SearchScope): SearchSpace<StoredEvent> {
  return {
    now: scope.state.clock.now(),
    text: searchedText,
    resolve: (key) => resolveEventKey(key, scope),
  };
}

export function resolveEventKey(key: Key, scope: SearchScope): Field<StoredEvent> {
  if (key.parameters) {
    throw invalidQuery(`Aggregate filters (${keyText(key)}) are not supported in this search.`);
  }
  if (key.isTag) return tagField(key.name);
  if (key.name === 'release') return releaseField(scope);
  const field = eventField(key.name);
  if (field) return field;
  if (isTagInUse(key.name, scope)) return tagField(key.name);
  throw invalidQuery(
    `Invalid key for this search: ${key.name}. It is no searchable property of issues or events, ` +
      `and no event has a tag of that name; tags[${key.name}] searches for one all the same.`,
  );
}

function isTagInUse(name: string, { state, organization }: SearchScope): boolean {
  return state.events.entries.some(
    (event) =>
      event.project.organization === organization && event.tags.some(([key]) => key === name),
  );
}

function releaseField(scope: SearchScope): Field<StoredEvent> {
  const latest = latestRelease(scope);
  return {
    type: 'text',
    read: ({ release }) => {
      if (release === null) return [];
      return release === latest ? [release, 'latest'] : [release];
    },
  };
}
