import { camelKeys, isRecord } from './casing.ts';
import { compact, idText } from '../wire/read-fields.ts';
import { readWireAction } from '../wire/read-group.ts';

/** What the server fills in, by type of action. */
const TARGET_TYPES: Readonly<Record<string, string>> = {
  slack: 'specific',
  discord: 'specific',
  msteams: 'specific',
  pagerduty: 'specific',
  opsgenie: 'specific',
  jira: 'specific',
  jira_server: 'specific',
  github: 'specific',
  github_enterprise: 'specific',
  vsts: 'specific',
  sentry_app: 'sentry_app',
};
const PRIORITIES: Readonly<Record<string, string>> = { pagerduty: 'default', opsgenie: 'P3' };

/**
 * An action without its id, its casing and its defaults. A channel is known by its id; its name, which
 * the server keeps up to date, only counts without one.
 */
export function canonicalAction(value: unknown): Readonly<Record<string, unknown>> {
  const { type, integrationId, data, config, status } = readWireAction(value);
  const { targetType, targetIdentifier, targetDisplay, sentryAppIdentifier, ...others } = config;
  const identifier = idText(targetIdentifier);
  return compact({
    type,
    integrationId: integrationId ?? undefined,
    config: filled({
      ...others,
      targetType: targetType ?? TARGET_TYPES[type],
      targetIdentifier: identifier,
      targetDisplay: identifier === undefined ? channelName(targetDisplay) : undefined,
      sentryAppIdentifier:
        sentryAppIdentifier === 'sentry_app_id' ? undefined : sentryAppIdentifier,
    }),
    data: canonicalData(type, targetType, data),
    status: status === 'active' ? undefined : status,
  });
}

function canonicalData(
  type: string,
  targetType: unknown,
  value: unknown,
): Readonly<Record<string, unknown>> {
  const camel = camelKeys(value);
  const { fallthroughType, priority, ...others } = isRecord(camel) ? camel : {};
  const hasOwners = type !== 'email' || targetType === 'issue_owners';
  return filled({
    ...others,
    fallthroughType: hasOwners && fallthroughType !== 'ActiveMembers' ? fallthroughType : undefined,
    priority: priority === PRIORITIES[type] ? undefined : priority,
  });
}

/** Nothing, null, an empty text, list or object say the same. */
function filled(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined && entry !== null && entry !== '')
      .filter(([, entry]) => typeof entry !== 'object' || Object.keys(Object(entry)).length > 0),
  );
}

/** `#alerts` and `alerts` are one channel; `@ada` is a person. */
export function channelName(name: unknown): unknown {
  return typeof name === 'string' ? name.trim().replace(/^#+/, '') : name;
}
