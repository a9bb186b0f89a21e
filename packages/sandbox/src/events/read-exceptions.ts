import {
  asFilledText,
  asList,
  asObject,
  asText,
  asValues,
  field,
  type JsonObject,
} from './read-json.ts';

export interface ReadException {
  readonly type: string | null;
  readonly value: string | null;
  readonly module: string | null;
  readonly frames: readonly ReadFrame[];
  readonly mechanism: JsonObject | null;
}

export interface ReadFrame {
  readonly function: string | null;
  readonly module: string | null;
  readonly filename: string | null;
  readonly contextLine: string | null;
  readonly platform: string | null;
  readonly inApp: boolean;
}

/** Oldest cause first, as on the wire: the last one is what was thrown. */
export function readExceptions(payload: JsonObject): readonly ReadException[] {
  const value = field(payload, 'exception') ?? field(payload, 'sentry.interfaces.Exception');
  return asValues(value).map((exception) => ({
    type: asFilledText(field(exception, 'type')),
    value: asText(field(exception, 'value')),
    module: asFilledText(field(exception, 'module')),
    frames: readFrames(field(exception, 'stacktrace')),
    mechanism: asObject(field(exception, 'mechanism')),
  }));
}

/** Caller first, as on the wire: the last frame is where it happened. */
function readFrames(stacktrace: unknown): readonly ReadFrame[] {
  return asList(field(stacktrace, 'frames'))
    .map(asObject)
    .filter((frame) => frame !== null)
    .map((frame) => ({
      function: asFilledText(field(frame, 'function')),
      module: asFilledText(field(frame, 'module')),
      filename: asFilledText(field(frame, 'filename')) ?? asFilledText(field(frame, 'abs_path')),
      contextLine: asFilledText(field(frame, 'context_line')),
      platform: asFilledText(field(frame, 'platform')),
      inApp: field(frame, 'in_app') === true,
    }));
}
