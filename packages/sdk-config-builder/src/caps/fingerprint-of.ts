import { read, textOf } from '../values/read.ts';

/** Frames that are looked at, from the innermost. */
const MOST_FRAMES = 5;
/** A message without a stack: what stands behind is often data. */
const LONGEST_MESSAGE = 200;

/** What makes an event like another: its own fingerprint, else type and innermost frames, else the message without numbers. */
export function fingerprintOf(event: object): string {
  const own = read(event, 'fingerprint');
  const usual = Array.isArray(own) && !own.includes('{{ default }}') ? '' : usualFingerprint(event);
  return Array.isArray(own) ? `${own.join('\n')}\n${usual}` : usual;
}

function usualFingerprint(event: object): string {
  const exceptions = read(read(event, 'exception'), 'values');
  const last: unknown = Array.isArray(exceptions) ? exceptions.at(-1) : undefined;
  if (last === undefined) {
    const entry = read(event, 'logentry');
    return withoutNumbers(read(entry, 'message') ?? read(event, 'message'));
  }
  const frames = read(read(last, 'stacktrace'), 'frames');
  const type = String(read(last, 'type'));
  if (!Array.isArray(frames) || frames.length === 0)
    return `${type}\n${withoutNumbers(read(last, 'value'))}`;
  const inner = frames
    .slice(-MOST_FRAMES)
    .map((frame) => `${textOf(read(frame, 'filename'))} ${textOf(read(frame, 'function'))}`);
  return [type, ...inner].join('\n');
}

const withoutNumbers = (value: unknown) =>
  textOf(value).slice(0, LONGEST_MESSAGE).replaceAll(/\d+/g, '0');
