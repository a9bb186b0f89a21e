const KIB = 1024;
const MIB = 1024 * KIB;

/** The sizes in bytes that Relay takes by default (getsentry/relay relay-config/src/config.rs, Limits). */
export const SIZES = {
  event: MIB,
  attachment: 200 * MIB,
  clientReport: 100 * KIB,
  checkIn: 100 * KIB,
  envelope: 200 * MIB,
  sessions: 10 * MIB,
  profile: 50 * MIB,
  log: 2 * MIB,
  traceMetric: MIB,
  span: 10 * MIB,
  container: 12 * MIB,
  metrics: MIB,
  replay: 10 * MIB,
} as const;

export interface ItemLimit {
  /** Items of these types share the limit. */
  readonly types: readonly string[];
  /** One item; for a container, its entries on average. */
  readonly itemSize: number;
  readonly count: number;
  readonly totalSize: number;
}

/** Per envelope (getsentry/relay relay-server/src/utils/sizes.rs). */
export const ITEM_LIMITS: readonly ItemLimit[] = [
  limit(
    ['event', 'transaction', 'security', 'replay_event', 'raw_security', 'feedback', 'form_data'],
    SIZES.event,
    1,
  ),
  limit(['attachment', 'unreal_report', 'user_report'], SIZES.attachment, 30),
  limit(['replay_recording'], SIZES.replay, 1),
  limit(['replay_video'], SIZES.replay, 1),
  limit(['session', 'sessions'], SIZES.sessions, 100),
  limit(['client_report'], SIZES.clientReport, 100),
  limit(['profile', 'profile_chunk'], SIZES.profile, 1),
  limit(['check_in'], SIZES.checkIn, 1),
  limit(['statsd'], SIZES.metrics, 1),
  limit(['metric_buckets'], SIZES.metrics, 1),
  limit(['log'], SIZES.log, 1, SIZES.container),
  limit(['trace_metric'], SIZES.traceMetric, 1, SIZES.container),
  // 25 spans of the old form, or one container.
  limit(['span'], SIZES.span, 25, SIZES.container),
];

function limit(
  types: readonly string[],
  itemSize: number,
  count: number,
  totalSize: number = itemSize,
): ItemLimit {
  return { types, itemSize, count, totalSize };
}
