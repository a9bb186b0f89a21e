import type { Project, StoredEvent } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { notFound } from '../errors.ts';

/** An event of a project by its id, which may be written as a UUID; 404 otherwise. */
export function findEvent(state: State, project: Project, name: string): StoredEvent {
  const id = name.replaceAll('-', '').toLowerCase();
  const event = state.eventsById.get(`${project.id}:${id}`);
  if (!event) throw notFound('Event not found');
  return event;
}
