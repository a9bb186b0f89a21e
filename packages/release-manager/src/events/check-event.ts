import type { Diagnostic } from '../error/diagnostic.ts';
import { createReleaseManagerError } from '../error/error.ts';
import { checkVersion } from '../version/check-version.ts';
import type { DescribedEvent, EventInput } from './types.ts';

const LEVELS = ['fatal', 'error', 'warning', 'info', 'debug'];

type Problem = readonly [key: string, message: string];

/** Throws `invalid-input` with everything that Sentry would throw away without a word. */
export function requireEvent(event: EventInput): void {
  const diagnostics: readonly Diagnostic[] =
    'raw' in event
      ? problemsOfRaw(event.raw).map(describe)
      : [...problemsOf(event).map(describe), ...releaseProblems(event)];
  if (diagnostics.length === 0) return;
  throw createReleaseManagerError('invalid-input', 'The event cannot be sent:', { diagnostics });
}

function releaseProblems({ release }: DescribedEvent): readonly Diagnostic[] {
  if (release === undefined) return [];
  return checkVersion(release).map((problem) => ({ ...problem, path: ['release'] }));
}

function problemsOf(event: DescribedEvent): readonly Problem[] {
  const { message, level, dist, environment, tags = {}, timestampInMs } = event;
  const rules: readonly (readonly [isBroken: boolean, key: string, message: string])[] = [
    [typeof message !== 'string' || message.trim() === '', 'message', 'an event needs a message'],
    [
      level !== undefined && !LEVELS.includes(level),
      'level',
      `${JSON.stringify(level)} is none of ${LEVELS.join(', ')}`,
    ],
    [
      dist !== undefined && (dist.length === 0 || dist.length > 64),
      'dist',
      'a dist has 1 to 64 characters',
    ],
    [dist !== undefined && event.release === undefined, 'dist', 'a dist needs a release'],
    [
      environment !== undefined && !/^[^\n\r\f/]{1,64}$/.test(environment),
      'environment',
      'an environment has 1 to 64 characters and no slash',
    ],
    [
      timestampInMs !== undefined && !Number.isFinite(timestampInMs),
      'timestampInMs',
      `${timestampInMs} is no time`,
    ],
  ];
  return [
    ...rules.flatMap(([isBroken, key, text]) => (isBroken ? [[key, text] as const] : [])),
    ...Object.entries(tags).flatMap(([key, value]) => checkTag(key, value)),
  ];
}

/** Limits of getsentry/relay relay-event-schema, protocol/tags.rs. */
function checkTag(key: string, value: unknown): readonly Problem[] {
  const at = `tags.${key}`;
  return [
    ...(/^[\w.:-]{1,200}$/.test(key)
      ? []
      : [[at, 'the name of a tag has 1 to 200 of letters, digits, _ . : -'] as const]),
    ...(typeof value === 'string' && value !== '' && value.length <= 200 && !value.includes('\n')
      ? []
      : [[at, 'the value of a tag is a text of 1 to 200 characters in one line'] as const]),
  ];
}

function problemsOfRaw(raw: unknown): readonly Problem[] {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return [['raw', 'an event is an object']];
  }
  const id: unknown = 'event_id' in raw ? raw.event_id : undefined;
  const isId = typeof id === 'string' && /^[\da-f]{32}$/i.test(id.replaceAll('-', ''));
  return id === undefined || isId ? [] : [['raw.event_id', `${JSON.stringify(id)} is no event id`]];
}

const describe = ([key, message]: Problem): Diagnostic => ({
  code: 'release-manager/bad-event',
  severity: 'error',
  path: key.split('.'),
  message,
});
