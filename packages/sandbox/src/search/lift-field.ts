import type { StoredEvent } from '../store/model.ts';
import type { Field } from './field.ts';
import type { IssueRow } from './issue-row.ts';

/** An event's field as one of an issue with that event; without an event it has no value. */
export function lift(field: Field<StoredEvent>): Field<IssueRow> {
  switch (field.type) {
    case 'custom':
      return {
        type: 'custom',
        test: (filter) => {
          const test = field.test(filter);
          return ({ event }) => event !== null && test(event);
        },
        isPresent: ({ event }) => event !== null && (field.isPresent?.(event) ?? false),
      };
    case 'date':
      return { type: 'date', read: ({ event }) => (event ? field.read(event) : null) };
    case 'boolean':
      return { type: 'boolean', read: ({ event }) => (event ? field.read(event) : []) };
    case 'text':
      return { ...field, read: ({ event }) => (event ? field.read(event) : []) };
    case 'number':
    case 'duration':
    case 'size':
    case 'percentage':
      return { type: field.type, read: ({ event }) => (event ? field.read(event) : []) };
  }
}
