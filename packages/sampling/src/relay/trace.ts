import { getterOf, type Getter } from './condition.ts';

/** What Relay knows of a trace when it decides: the dynamic sampling context, as the first service sent it. */
export interface RelayTrace {
  /** The seed of the decision: 32 hexadecimal digits. */
  readonly traceId: string;
  /** The release that began the trace. */
  readonly release?: string | undefined;
  /** Its environment. */
  readonly environment?: string | undefined;
  /** The name of its root span. */
  readonly transaction?: string | undefined;
  /** The user of its first service; empty fields count as missing. */
  readonly user?:
    | { readonly id?: string | undefined; readonly segment?: string | undefined }
    | undefined;
  /** The session replay it belongs to, a UUID. */
  readonly replayId?: string | undefined;
  /** Fields of the event by path, such as `event.tags.plan`, for rules of type transaction. */
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  /** How often each reservoir rule has matched so far, by its id. Default: never. */
  readonly reservoir?: Readonly<Record<string, number>> | undefined;
}

/** Reads fields as Relay names them. Source: getsentry/relay relay-sampling/src/dsc.rs. */
export function traceGetter({
  release,
  environment,
  transaction,
  user,
  replayId,
  fields,
}: RelayTrace): Getter {
  const known: Readonly<Record<string, unknown>> = {
    'trace.release': release,
    'trace.environment': environment,
    'trace.transaction': transaction,
    // An empty user field counts as missing; an empty release does not.
    'trace.user.id': user?.id || undefined,
    'trace.user.segment': user?.segment || undefined,
    'trace.replay_id': replayId === undefined ? undefined : { uuid: replayId },
  };
  const getOther = getterOf(fields);
  return (path) => (Object.hasOwn(known, path) ? known[path] : getOther(path));
}
