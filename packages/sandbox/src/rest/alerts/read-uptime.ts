import type { AlertCondition, ConditionGroup } from '../../store/model.ts';
import type { State } from '../../store/state.ts';
import { fieldErrors } from '../errors.ts';
import * as fields from '../read-fields.ts';
import type { DetectorParts, PartsInput } from './read-detector.ts';
import { readEnvironment } from './read-environment.ts';

const INTERVALS = [60, 300, 600, 1200, 1800, 3600];
const METHODS = ['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const;
const MAXIMUM_REQUEST_IN_BYTES = 1000;

/** An address that is asked from outside (getsentry/sentry, src/sentry/uptime/endpoints/validators.py). The sandbox asks nobody. */
export function readUptimeParts(input: PartsInput): DetectorParts {
  const { before, context } = input;
  if (!before && input.source === undefined) {
    throw fieldErrors({ dataSources: ['This field is required.'] });
  }
  const source =
    input.source === undefined
      ? before?.source?.fields
      : readSource(input.source, context.state.hex);
  const { config } = fields.readFields(
    { config: { ...before?.config, ...input.config } },
    {
      config: fields.object({
        mode: fields.optional(fields.integer()),
        environment: fields.nullable(readEnvironment(context)),
        downtimeThreshold: fields.optional(fields.integer({ minimum: 1 })),
        recoveryThreshold: fields.optional(fields.integer({ minimum: 1 })),
      }),
    },
  );
  if ((config.mode ?? 1) !== 1) {
    throw fieldErrors({ config: ['Only superusers can modify `mode`'] });
  }
  return {
    source: source ?? null,
    config: {
      mode: 1,
      environment: config.environment ?? null,
      downtimeThreshold: config.downtimeThreshold ?? 3,
      recoveryThreshold: config.recoveryThreshold ?? 1,
    },
    conditionGroup:
      input.conditionGroup ?? before?.conditionGroup ?? createUsualGroup(context.state),
  };
}

/** What a check says is a word. */
function createUsualGroup({ nextId }: State): ConditionGroup {
  const condition = (comparison: string, conditionResult: number): AlertCondition => ({
    id: nextId('workflow-condition'),
    type: 'eq',
    comparison,
    conditionResult,
  });
  return {
    id: nextId('workflow-group'),
    logicType: 'any',
    conditions: [condition('failure', 75), condition('success', 0)],
    actions: [],
  };
}

function readSource(
  source: unknown,
  hex: (length: number) => string,
): Readonly<Record<string, unknown>> {
  const { dataSources: read } = fields.readFields(
    { dataSources: source },
    {
      dataSources: fields.object({
        url: readUrl,
        method: fields.optional(fields.choice(METHODS)),
        headers: fields.nullable(fields.list(readHeader)),
        body: fields.nullable(fields.text({ blank: true })),
        intervalSeconds: readInterval,
        timeoutMs: fields.optional(fields.integer({ minimum: 1000, maximum: 60_000 })),
        traceSampling: fields.optional(fields.boolean()),
        assertion: fields.nullable(fields.anyObject()),
      }),
    },
  );
  const checked = {
    url: read.url,
    method: read.method ?? 'GET',
    headers: read.headers ?? [],
    body: read.body ?? null,
    intervalSeconds: read.intervalSeconds,
    timeoutMs: read.timeoutMs ?? 5000,
    traceSampling: read.traceSampling ?? false,
    assertion: read.assertion ? withIds(read.assertion, hex) : null,
  };
  const size = requestSize(checked);
  if (size > MAXIMUM_REQUEST_IN_BYTES) {
    throw fieldErrors({
      dataSources: [
        `Request is too large, max size ${MAXIMUM_REQUEST_IN_BYTES} bytes, got ${size}.`,
      ],
    });
  }
  return checked;
}

function readUrl(value: unknown): string {
  const url = fields.url()(value);
  if (url.length > 255) {
    throw fields.fieldProblem('Ensure this field has no more than 255 characters.');
  }
  return url;
}

function readInterval(value: unknown): number {
  const seconds = fields.integer()(value);
  if (INTERVALS.includes(seconds)) return seconds;
  throw fields.fieldProblem(`"${seconds}" is not a valid choice.`);
}

function readHeader(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string')) {
    return value;
  }
  throw fields.fieldProblem('Expected array of header tuples.');
}

interface Request {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly string[])[];
  readonly body: string | null;
}

/** As HTTP/1.1 writes it: the line, the headers, an empty line, the body. */
function requestSize({ url, method, headers, body }: Request): number {
  const lines = [`${method} ${url} HTTP/1.1`, ...headers.map((header) => header.join(': '))];
  return Buffer.byteLength(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`);
}

/** Every node of an assertion gets an id, whether or not it was sent with one. */
function withIds(value: unknown, hex: (length: number) => string): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => withIds(entry, hex));
  if (!fields.isObject(value)) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, withIds(entry, hex)]);
  return { ...('op' in value ? { id: hex(32) } : {}), ...Object.fromEntries(entries) };
}
