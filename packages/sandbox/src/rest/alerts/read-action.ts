import type { AlertAction, Organization } from '../../store/model.ts';
import { INTEGRATIONS } from '../../store/integrations.ts';
import { SENTRY_APPS } from '../../store/sentry-apps.ts';
import * as fields from '../read-fields.ts';
import { channelOf } from './channels.ts';
import type { NodeIds } from './node-ids.ts';

const WITH_CHANNELS = ['slack', 'discord', 'msteams'];
const WITH_SERVICES = ['pagerduty', 'opsgenie'];
const TICKETS = ['jira', 'jira_server', 'github', 'github_enterprise', 'vsts'];
const ACTION_TYPES = [
  ...['email', 'webhook', 'sentry_app', 'plugin'],
  ...WITH_CHANNELS,
  ...WITH_SERVICES,
  ...TICKETS,
];
const FALLTHROUGH = ['AllMembers', 'ActiveMembers', 'NoOne'];

const ACTION = fields.object({
  id: fields.nullable(fields.text()),
  type: fields.choice(ACTION_TYPES),
  integrationId: fields.nullable(fields.text()),
  data: fields.nullable(fields.anyObject()),
  config: fields.nullable(
    fields.object({
      targetType: (value) => value ?? null,
      targetIdentifier: fields.nullable(fields.text({ blank: true })),
      targetDisplay: fields.nullable(fields.text({ blank: true })),
      sentryAppIdentifier: fields.nullable(fields.text()),
    }),
  ),
  status: fields.optional(fields.choice(['active', 'disabled'])),
});

/** What an action says, checked, with what Sentry fills in (getsentry/sentry, src/sentry/notifications/notification_action). */
export function readAction(value: unknown, ids: NodeIds, organization: Organization): AlertAction {
  const { id, type, integrationId = null, data, config, status } = ACTION(value);
  if (type === 'plugin' && !id) refuse('type', 'Plugin actions can no longer be created.');
  const target = {
    targetType: config?.targetType ?? null,
    targetIdentifier: config?.targetIdentifier || null,
    targetDisplay: config?.targetDisplay || null,
  };
  checkIntegration(type, integrationId);
  return {
    id: ids('action', id),
    type,
    integrationId,
    ...partsOf(type, { integrationId, target, data: data ?? {}, organization }),
    status: status ?? 'active',
  };
}

interface Input {
  readonly integrationId: string | null;
  readonly target: {
    readonly targetType: unknown;
    readonly targetIdentifier: string | null;
    readonly targetDisplay: string | null;
  };
  readonly data: Readonly<Record<string, unknown>>;
  readonly organization: Organization;
}

type Parts = Pick<AlertAction, 'config' | 'data'>;

function partsOf(type: string, input: Input): Parts {
  const { target, data } = input;
  if (type === 'email') return emailParts(input);
  if (WITH_CHANNELS.includes(type)) return { config: channelTarget(type, input), data };
  if (WITH_SERVICES.includes(type)) return serviceParts(type, input);
  if (TICKETS.includes(type)) return { config: { ...target, targetType: 'specific' }, data };
  if (type === 'sentry_app') {
    if (!SENTRY_APPS.some(({ id }) => String(id) === target.targetIdentifier)) {
      refuse('config', 'A valid sentry app or its installation is required.');
    }
    const config = { ...target, targetType: 'sentry_app', sentryAppIdentifier: 'sentry_app_id' };
    return { config, data };
  }
  if (type === 'webhook' && target.targetIdentifier === null) {
    refuse('config', 'targetIdentifier is required.');
  }
  return { config: target, data };
}

/** Whoever is named must be there; issue owners may have a way out, which is `ActiveMembers` unless said otherwise. */
function emailParts({ target, data, organization }: Input): Parts {
  const { targetType, targetIdentifier } = target;
  if (targetType === 'issue_owners') {
    const fallthrough = data['fallthroughType'] ?? data['fallthrough_type'] ?? 'ActiveMembers';
    if (!FALLTHROUGH.some((known) => known === fallthrough)) {
      refuse('data', `fallthroughType must be one of ${FALLTHROUGH.join(', ')}.`);
    }
    return {
      config: { ...target, targetIdentifier: null },
      data: { fallthroughType: fallthrough },
    };
  }
  if (targetType !== 'team' && targetType !== 'user') {
    refuse('config', 'targetType must be one of issue_owners, team, user.');
  }
  const isThere =
    targetType === 'team'
      ? organization.teams.some(({ id }) => id === targetIdentifier)
      : organization.members.some(({ userId }) => userId === targetIdentifier);
  if (!isThere) refuse('config', `There is no ${targetType} ${targetIdentifier ?? ''}.`);
  return { config: target, data: {} };
}

/** A name becomes an id, and an id gets the name that its channel has now. */
function channelTarget(
  type: string,
  { integrationId, target, organization }: Input,
): Parts['config'] {
  const { targetIdentifier, targetDisplay } = target;
  if (targetIdentifier === null && (targetDisplay === null || type === 'discord')) {
    refuse('config', type === 'discord' ? 'A channel id is required.' : 'A channel is required.');
  }
  const channel = channelOf(
    organization,
    type,
    integrationId ?? '',
    targetIdentifier,
    targetDisplay,
  );
  return {
    targetType: 'specific',
    targetIdentifier: channel.id,
    targetDisplay: type === 'discord' ? null : channel.name,
  };
}

const PRIORITIES: Readonly<Record<string, readonly string[]>> = {
  pagerduty: ['default', 'critical', 'warning', 'error', 'info'],
  opsgenie: ['P3', 'P1', 'P2', 'P4', 'P5'],
};

function serviceParts(type: string, { integrationId, target, data }: Input): Parts {
  const { services } = INTEGRATIONS.find(({ id }) => id === integrationId) ?? {};
  const service = services?.entries.find(({ id }) => String(id) === target.targetIdentifier);
  if (!service)
    refuse('config', `The integration has no service ${target.targetIdentifier ?? ''}.`);
  const priorities = PRIORITIES[type] ?? [];
  const priority = data['priority'] ?? priorities[0];
  if (typeof priority !== 'string' || !priorities.includes(priority)) {
    refuse('data', `priority must be one of ${priorities.join(', ')}.`);
  }
  return { config: { ...target, targetType: 'specific' }, data: { ...data, priority } };
}

function checkIntegration(type: string, integrationId: string | null): void {
  const hasOne = [...WITH_CHANNELS, ...WITH_SERVICES, ...TICKETS].includes(type);
  if (!hasOne) {
    if (integrationId !== null) refuse('integrationId', `${type} actions have no integration.`);
    return;
  }
  const found = INTEGRATIONS.find(({ id }) => id === integrationId);
  if (found?.key !== type) refuse('integrationId', `A valid ${type} integration is required.`);
}

function refuse(field: string, message: string): never {
  throw fields.nestedProblem({ [field]: [message] });
}
