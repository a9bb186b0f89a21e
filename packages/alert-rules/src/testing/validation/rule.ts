/** One rule of Sentry's, with sets that it takes and sets that it refuses. */
export interface ServerRule {
  readonly rule: string;
  /** Where the rule is written down: repository and path, or an issue. */
  readonly reference: string;
  readonly taken: readonly unknown[];
  readonly refused: readonly unknown[];
}

export const mail = { type: 'email', to: 'issue_owners' };
const stream = { project: 'shop', type: 'issue_stream' };

/** A set with one alert. */
export const alert = (more: object = {}): unknown => ({
  alerts: { one: { monitors: [stream], do: [{ actions: [mail] }], ...more } },
});
/** A set with one condition, as a filter. */
export const filter = (condition: object): unknown =>
  alert({ do: [{ if: { all: [condition] }, actions: [mail] }] });
/** A set with one action. */
export const action = (one: object): unknown => alert({ do: [{ actions: [one] }] });
/** A set with one monitor. */
export const monitor = (one: object): unknown => ({
  monitors: { one: { project: 'shop', ...one } },
  alerts: {},
});
export const metric = (more: object): unknown =>
  monitor({ type: 'metric', aggregate: 'count()', windowInMinutes: 5, ...more });
export const cron = (more: object): unknown =>
  monitor({ type: 'cron', schedule: '@daily', ...more });
export const uptime = (more: object): unknown =>
  monitor({ type: 'uptime', url: 'https://example.com', intervalInSeconds: 60, ...more });
