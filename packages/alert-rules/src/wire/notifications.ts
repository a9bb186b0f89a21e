import { camelFields } from '../canonical/casing.ts';
import { canonicalAction, channelName } from '../canonical/canonical-action.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { hashOf } from '../canonical/hash.ts';
import type { SpikeNotification } from '../model/alerts.ts';
import { decodeAction, encodeAction } from './actions.ts';
import { createContext, resolve } from './context.ts';
import { compact, idText, listOf } from './read-fields.ts';
import type { Coded, Names, WireAction } from './types.ts';

/** A notification of the organization as the API has it (organizations/{organization}/notifications/actions/). */
export interface WireNotification {
  readonly id?: string;
  readonly triggerType: string;
  readonly serviceType: string;
  readonly integrationId: string | null;
  readonly sentryAppId: string | null;
  readonly targetType: string | null;
  readonly targetIdentifier: string | null;
  readonly targetDisplay: string | null;
  /** Ids; none: every project. */
  readonly projects: readonly string[];
}

/** Without a target it is what the organization's owners get (getsentry/sentry: src/sentry/models/notificationaction.py). */
const OWNERS = 'sentry_notification';

/** A notification as the API takes it. */
export function encodeNotification(
  id: string,
  { type, projects = [], action }: SpikeNotification,
  names: Names,
): Coded<WireNotification> {
  const context = createContext(names, ['notifications', id]);
  const encoded = encodeAction(action, context.at('action'));
  const { type: serviceType, integrationId, config } = encoded;
  const isApp = serviceType === 'sentry_app';
  const identifier = idText(config['targetIdentifier']) ?? null;
  const value: WireNotification = {
    triggerType: type,
    serviceType,
    integrationId,
    sentryAppId: isApp ? identifier : null,
    targetType: idText(config['targetType']) ?? null,
    targetIdentifier: isApp ? null : identifier,
    targetDisplay: idText(config['targetDisplay']) ?? null,
    projects: projects.map((project, index) =>
      resolve({ kind: 'project' }, project, context.at('projects', index)),
    ),
  };
  return { value, diagnostics: [...context.problems, ...leftOut(id, encoded)] };
}

/** A notification has a target, and none of the words that an action of an alert may have. */
function leftOut(id: string, encoded: WireAction): readonly Diagnostic[] {
  const { data } = canonicalAction(encoded);
  const keys = Object.keys(Object(data));
  if (keys.length === 0) return [];
  return [
    {
      code: 'alert-rules/not-sent',
      severity: 'warning',
      path: ['notifications', id, 'action'],
      message: `Sentry keeps no ${keys.join(', ')} with a notification`,
    },
  ];
}

/** What the API says of a notification, in either casing. */
export function readNotification(body: unknown): WireNotification {
  const fields = camelFields(body);
  const textOf = (key: string): string | null => idText(fields[key]) ?? null;
  return compact({
    id: idText(fields['id']),
    triggerType: textOf('triggerType') ?? '',
    serviceType: textOf('serviceType') ?? '',
    integrationId: textOf('integrationId'),
    sentryAppId: textOf('sentryAppId'),
    targetType: textOf('targetType'),
    targetIdentifier: textOf('targetIdentifier'),
    targetDisplay: textOf('targetDisplay'),
    projects: listOf(fields['projects']).flatMap((id) => idText(id) ?? []),
  });
}

/** A notification as it is described; an action that this package does not know stays raw. */
export function decodeNotification(body: unknown, names: Names): SpikeNotification {
  const wire = readNotification(body);
  const projects = wire.projects.map((id) => names.nameOf({ kind: 'project' }, id) ?? id);
  return compact({
    type: 'spike-protection' as const,
    projects: projects.length === 0 ? undefined : projects,
    action: decodeAction(actionOf(wire), names),
  });
}

function actionOf(wire: WireNotification): WireAction {
  return {
    type: wire.serviceType,
    integrationId: wire.integrationId,
    data: {},
    config: compact({
      targetType: wire.targetType ?? undefined,
      targetIdentifier: wire.sentryAppId ?? wire.targetIdentifier ?? undefined,
      targetDisplay: wire.targetDisplay ?? undefined,
    }),
  };
}

/** Equal for notifications that do the same. A channel is known by its id, as in an alert. */
export function hashOfNotification(body: unknown): string {
  const { id: _, targetDisplay, targetType, ...wire } = readNotification(body);
  return hashOf({
    ...wire,
    targetType: targetType === 'specific' || wire.serviceType === OWNERS ? null : targetType,
    targetDisplay: wire.targetIdentifier === null ? channelName(targetDisplay) : null,
    projects: [...wire.projects].sort(),
  });
}

/** What was wanted, with the id of the channel that the server found for its name. */
export function fillTarget(wanted: unknown, observed: unknown): WireNotification {
  const value = readNotification(wanted);
  const { targetIdentifier } = readNotification(observed);
  if (value.targetIdentifier !== null || targetIdentifier === null) return value;
  const unnamed = { ...readNotification(observed), targetIdentifier: null };
  const isSameName = hashOfNotification(unnamed) === hashOfNotification(value);
  return isSameName ? { ...value, targetIdentifier } : value;
}
