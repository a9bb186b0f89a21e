import { createHash } from 'node:crypto';
import { asFilledText, asList, asText, field, type JsonObject } from './read-json.ts';
import { crashFrame } from './describe-event.ts';
import { messageTemplate } from './message-template.ts';
import type { ReadException, ReadFrame } from './read-exceptions.ts';
import type { StoredEvent } from '../store/model.ts';

export interface Groupable {
  readonly id: string;
  readonly type: StoredEvent['type'];
  readonly message: string;
  /** The message before parameters went in. */
  readonly template: string | null;
  readonly level: string;
  readonly transaction: string | null;
  readonly tags: readonly (readonly [string, string])[];
  readonly exceptions: readonly ReadException[];
  readonly payload: JsonObject;
}

const DEFAULT = /^\{\{\s*default\s*\}\}$/;
const VARIABLE = /\{\{\s*([\w.]+)\s*\}\}/g;

/** The hashes that decide to which issue an event belongs: 32 hexadecimal digits, as Sentry's. */
export function groupEvent(event: Groupable): readonly string[] {
  const fingerprint = asList(field(event.payload, 'fingerprint'))
    .map(asText)
    .filter((part) => part !== null);
  const isDefault = fingerprint.every((part) => DEFAULT.test(part));
  const byDefault = defaultComponents(event);
  if (isDefault) return [hash(byDefault)];
  const parts = fingerprint.flatMap((part) =>
    DEFAULT.test(part)
      ? byDefault
      : [part.replace(VARIABLE, (_, name: string) => variable(event, name))],
  );
  return [hash(parts)];
}

function defaultComponents(event: Groupable): readonly string[] {
  // Each report of a person is an issue of its own.
  if (event.type === 'feedback') return ['feedback', event.id];
  if (event.type === 'csp') return cspComponents(event);
  if (event.exceptions.length > 0) return exceptionComponents(event.exceptions);
  return ['message', messageTemplate(event.template ?? event.message)];
}

function exceptionComponents(exceptions: readonly ReadException[]): readonly string[] {
  const hasFrames = exceptions.some((exception) => exception.frames.length > 0);
  return exceptions.flatMap((exception) => {
    const type = exception.type ?? '';
    if (hasFrames) return ['exception', type, ...frameComponents(exception.frames)];
    return ['exception', type, messageTemplate(exception.value ?? '')];
  });
}

function frameComponents(frames: readonly ReadFrame[]): readonly string[] {
  const inApp = frames.filter((frame) => frame.inApp);
  const contributing = (inApp.length > 0 ? inApp : frames).map(frameComponent);
  // How often a function called itself says nothing about the error.
  return contributing.filter((component, index) => component !== contributing[index - 1]);
}

function frameComponent(frame: ReadFrame): string {
  const place = frame.module ?? frame.filename?.split(/[?#]/, 1)[0] ?? '';
  return `${place}:${frame.function ?? frame.contextLine ?? ''}`;
}

function cspComponents(event: Groupable): readonly string[] {
  const report = field(event.payload, 'csp');
  const directive = asFilledText(field(report, 'effective_directive')) ?? '';
  return ['csp', directive, asFilledText(field(report, 'blocked_uri')) ?? event.message];
}

/** `{{ transaction }}` and the like within a fingerprint (docs.sentry.io, SDK fingerprinting). */
function variable(event: Groupable, name: string): string {
  const thrown = event.exceptions.at(-1);
  const frame = crashFrame(thrown?.frames ?? []);
  if (name.startsWith('tags.')) {
    const key = name.slice('tags.'.length);
    return event.tags.find(([tag]) => tag === key)?.[1] ?? '<no-value-for-tag>';
  }
  const values = new Map<string, string | null | undefined>([
    ['transaction', event.transaction],
    ['message', event.message],
    ['type', thrown?.type],
    ['error.type', thrown?.type],
    ['value', thrown?.value],
    ['error.value', thrown?.value],
    ['function', frame?.function],
    ['stack.function', frame?.function],
    ['module', frame?.module],
    ['stack.module', frame?.module],
    ['level', event.level],
    ['logger', asFilledText(field(event.payload, 'logger'))],
  ]);
  return values.has(name) ? (values.get(name) ?? `<no-${name}>`) : `{{ ${name} }}`;
}

function hash(components: readonly string[]): string {
  // JSON keeps ["a", "b"] and ["ab"] apart.
  return createHash('md5').update(JSON.stringify(components)).digest('hex');
}
