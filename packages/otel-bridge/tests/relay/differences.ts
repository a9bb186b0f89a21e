import type { ModelSpan } from '../../src/testing/relay-otlp-model.ts';

/** A span of either side, as far as they are compared. */
export interface ComparedSpan extends Omit<ModelSpan, 'op' | 'isSegment'> {
  readonly op: string | undefined;
  readonly isSegment: boolean | undefined;
}

/** A place where the bridge does something else than Relay, and why. */
export interface Difference {
  readonly id: string;
  readonly reason: string;
  /** Whether this, and nothing else, is what tells the two values of a field apart. */
  explains(
    field: string,
    relay: unknown,
    bridge: unknown,
    of: { relay: ComparedSpan; bridge: ComparedSpan },
  ): boolean;
}

/** Attributes of an SDK, of the envelope or of the segment, which a span that comes as OTLP has not. */
const OWN =
  /^sentry\.(?:sdk\.(?:name|version)|release|environment|segment\.(?:id|name|name\.source)|op)$/;

const isMissing = (value: unknown): boolean => value === undefined;
const valueOf = (attribute: unknown): unknown =>
  (attribute as { value?: unknown } | undefined)?.value;

/** Every difference there is. The README tells users the same. */
export const DIFFERENCES: readonly Difference[] = [
  {
    id: 'op vocabulary',
    reason: 'The bridge speaks the words of SDK 11; opNames: "legacy" gives those of Relay.',
    explains: (field, relay, bridge) =>
      field === 'op' && CURRENT_OPS[String(relay)]?.test(String(bridge)) === true,
  },
  {
    id: 'no op',
    reason: 'The server fills in "default" where an SDK sends none.',
    explains: (field, relay, bridge) => field === 'op' && relay === 'default' && isMissing(bridge),
  },
  {
    id: 'more known to be gen_ai or rpc',
    reason: 'An operation name or an RPC system says as much as a provider or a service does.',
    explains: (field, relay, bridge, of) =>
      field === 'op' &&
      // Only what comes after requests and databases in the order of both.
      !/^(?:http\.|db)/.test(String(relay)) &&
      ((String(bridge).startsWith('gen_ai') && 'gen_ai.operation.name' in of.relay.attributes) ||
        (bridge === 'rpc' && 'rpc.system' in of.relay.attributes)),
  },
  {
    id: 'name from attributes',
    reason:
      'Names of few distinct values by the templates of sentry-conventions; Relay has them for transactions only.',
    explains(field, _relay, bridge, of) {
      if (field !== 'name') return false;
      const values = Object.values(of.relay.attributes).map(({ value }) => String(value));
      // One value, or two with a space between them: nothing that the span does not say itself.
      return values.some(
        (first) => bridge === first || values.some((second) => bridge === `${first} ${second}`),
      );
    },
  },
  {
    id: 'empty name',
    reason: 'Both fill it with a word for the operation; the bridge takes the op.',
    explains: (field, relay, bridge, of) =>
      field === 'name' &&
      (bridge === of.bridge.op || (bridge === '' && of.bridge.op === undefined)) &&
      (isMissing(relay) || /^(?:db|http(?:\.client|\.server)?)$/.test(String(relay))),
  },
  {
    id: 'segment of a root',
    reason: 'OTLP says only that a parent is remote; a span without a parent is a segment, too.',
    explains: (field, relay, bridge) =>
      field === 'isSegment' && isMissing(relay) && bridge === true,
  },
  {
    id: 'segment known to be none',
    reason: 'The bridge says false where Relay leaves it open.',
    explains: (field, relay, bridge) =>
      field === 'isSegment' && isMissing(relay) && bridge === false,
  },
  {
    id: 'origin',
    reason: 'The bridge names the library, Relay only that the span came as OTLP.',
    explains: (field, relay, bridge) =>
      field === 'sentry.origin' &&
      valueOf(relay) === 'auto.otlp.spans' &&
      String(valueOf(bridge)).startsWith('auto.otel'),
  },
  {
    id: 'of the SDK',
    reason: 'SDK, release, environment, op and segment come with what the bridge sends.',
    explains: (field, relay) => OWN.test(field) && isMissing(relay),
  },
  {
    id: 'parent remote or not',
    reason: 'is_segment says it.',
    explains: (field, _relay, bridge) => field === 'sentry.is_remote' && isMissing(bridge),
  },
  {
    id: 'empty status message',
    reason: 'Relay stores the empty text of the protocol buffers.',
    explains: (field, relay, bridge) =>
      field === 'sentry.status.message' && valueOf(relay) === '' && isMissing(bridge),
  },
  {
    id: 'empty scope',
    reason: 'Relay stores the empty texts of the protocol buffers.',
    explains: (field, relay, bridge) =>
      /^instrumentation\.(?:name|version)$/.test(field) &&
      valueOf(relay) === '' &&
      isMissing(bridge),
  },
  {
    id: 'whole doubles',
    reason:
      'JavaScript does not tell 1.0 from 1; the OTLP exporter writes an integer up to 2^53, and a double beyond.',
    explains: (_field, relay, bridge) =>
      valueOf(relay) === valueOf(bridge) && Number.isInteger(valueOf(relay)),
  },
];

// What getsentry/sentry-conventions model/op calls now what Relay calls by the key.
const CURRENT_OPS: Readonly<Record<string, RegExp>> = {
  db: /^db\.query$/,
  gen_ai: /^gen_ai\.(?:chat|execute_tool|invoke_agent)$/,
  message: /^queue(?:\.(?:publish|process))?$/,
  http: /^http\.server$/,
  pubsub: /^queue\.process$/,
  timer: /^function$/,
};
