import type { Project, ProjectKey } from '../store/model.ts';
import type { State } from '../store/state.ts';

/** A request to one of the doors, as it came over the wire. */
export interface IngestRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Still compressed. */
  readonly body: Uint8Array;
}

export interface IngestAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** What every processor of incoming data gets. */
export interface IngestContext {
  readonly state: State;
  readonly project: Project;
  readonly key: ProjectKey;
  readonly clientAddress: string | null;
}

export interface DoorRequest extends IngestRequest {
  readonly state: State;
  /** Null at the oldest door, `/api/store/`. */
  readonly projectId: string | null;
  /** The rest of the path behind the door's name. */
  readonly rest: readonly string[];
}
