import {
  asFilledText,
  asObject,
  field,
  firstLine,
  truncate,
  type JsonObject,
} from './read-json.ts';
import type { ReadException, ReadFrame } from './read-exceptions.ts';
import type { StoredEvent } from '../store/model.ts';

/** What a person reads first: Sentry's title, culprit and metadata (getsentry/sentry src/sentry/eventtypes). */
export interface Description {
  readonly title: string;
  readonly culprit: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface Described {
  readonly type: StoredEvent['type'];
  readonly message: string;
  readonly platform: string;
  readonly transaction: string | null;
  readonly exceptions: readonly ReadException[];
  readonly payload: JsonObject;
}

export function describeEvent(event: Described): Description {
  const culprit = truncate(
    asFilledText(field(event.payload, 'culprit')) ?? event.transaction ?? findCulprit(event),
    200,
  );
  return { culprit, ...titleOf(event) };
}

function titleOf(event: Described): Omit<Description, 'culprit'> {
  if (event.type === 'error') return describeError(event.exceptions);
  if (event.type === 'csp') return describeCsp(event);
  if (event.type === 'feedback') return describeFeedback(event.payload);
  const title =
    event.type === 'transaction'
      ? (event.transaction ?? '<unlabeled transaction>')
      : titleLine(event.message) || '<unlabeled event>';
  return { title, metadata: { title } };
}

/** getsentry/sentry, src/sentry/eventtypes/error.py. */
function describeError(exceptions: readonly ReadException[]): Omit<Description, 'culprit'> {
  const thrown = exceptions.at(-1);
  const frame = crashFrame((thrown?.frames ?? []).filter(hasKnownFunction));
  const value = truncate(thrown?.value ?? '', 1024);
  const metadata: Record<string, unknown> = { value };
  // An exception that an SDK made up to carry a stack says nothing by its type.
  const type = isSynthetic(thrown) ? null : truncate(thrown?.type ?? 'Error', 128);
  if (type !== null) metadata['type'] = type;
  if (frame?.filename) metadata['filename'] = frame.filename;
  if (frame?.function) metadata['function'] = frame.function;
  if (type === null) return { title: frame?.function ?? '<unknown>', metadata };
  const summary = titleLine(value);
  return { title: summary ? `${type}: ${summary}` : type, metadata };
}

/** Sentry cuts at 256 instead where its option `sentry.save-event.title-char-limit-256.enabled` is on. */
function titleLine(text: string): string {
  return truncate(firstLine(text), 100);
}

function isSynthetic(exception: ReadException | undefined): boolean {
  return field(exception?.mechanism, 'synthetic') === true;
}

function hasKnownFunction({ function: name }: ReadFrame): boolean {
  return name !== null && name !== '<redacted>' && name !== '<unknown>';
}

function describeCsp(event: Described): Omit<Description, 'culprit'> {
  const report = field(event.payload, 'csp');
  const directive = asFilledText(field(report, 'effective_directive')) ?? 'resource';
  const uri = asFilledText(field(report, 'blocked_uri')) ?? '';
  const title = event.message || `Blocked '${directive}'${uri ? ` from '${uri}'` : ''}`;
  return { title, metadata: { directive, uri, message: title } };
}

function describeFeedback(payload: JsonObject): Omit<Description, 'culprit'> {
  const feedback = field(field(payload, 'contexts'), 'feedback');
  const message = asFilledText(field(feedback, 'message')) ?? '';
  return {
    title: 'User Feedback',
    metadata: {
      title: 'User Feedback',
      value: message,
      message,
      contact_email: asFilledText(field(feedback, 'contact_email')),
      name: asFilledText(field(feedback, 'name')),
      source: asFilledText(field(feedback, 'source')),
    },
  };
}

/** Where it happened: the innermost frame of the application, else the innermost of all. */
export function crashFrame(frames: readonly ReadFrame[]): ReadFrame | undefined {
  return frames.findLast((frame) => frame.inApp) ?? frames.at(-1);
}

function findCulprit(event: Described): string {
  if (isSynthetic(event.exceptions.at(-1))) return '';
  const frames =
    event.exceptions.findLast((exception) => exception.frames.length > 0)?.frames ?? [];
  const found =
    frames.findLast((frame) => frame.inApp && frameCulprit(frame, event.platform)) ??
    frames.findLast((frame) => frameCulprit(frame, event.platform));
  if (found) return frameCulprit(found, event.platform);
  return asFilledText(field(field(event.payload, 'request'), 'url')) ?? '';
}

/** The wording depends on the platform (getsentry/sentry src/sentry/culprit.py). */
function frameCulprit(frame: ReadFrame, eventPlatform: string): string {
  const platform = frame.platform ?? eventPlatform;
  if (['objc', 'cocoa', 'native'].includes(platform)) return frame.function ?? '?';
  const place = frame.module ?? frame.filename;
  if (!place) return '';
  const name = frame.function ?? '?';
  return platform === 'javascript' || platform === 'node'
    ? `${name}(${place})`
    : `${place} in ${name}`;
}

export function isSecurityReport(payload: JsonObject): boolean {
  return ['csp', 'hpkp', 'expectct', 'expectstaple'].some((name) => asObject(field(payload, name)));
}
