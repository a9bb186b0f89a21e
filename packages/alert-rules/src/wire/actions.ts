import { canonicalAction } from '../canonical/canonical-action.ts';
import { camelFields } from '../canonical/casing.ts';
import { stableJson } from '../canonical/stable-json.ts';
import { ACTION_SCHEMAS } from '../check/action-schemas.ts';
import type { Action, RawAction } from '../model/actions.ts';
import { createContext, resolve, type WireContext } from './context.ts';
import { decodeFields } from './decode-action-fields.ts';
import { compact } from './read-fields.ts';
import { readWireAction } from './read-group.ts';
import type { Names, WireAction } from './types.ts';

/** An action as the API takes it. */
export function encodeAction(action: Action, context: WireContext): WireAction {
  if (action.type === 'raw') {
    const { id: _, ...wire } = readWireAction(action.body);
    return wire;
  }
  const parts = partsOf(action, context);
  return {
    type: action.type,
    integrationId: parts.integrationId ?? null,
    data: compact(parts.data ?? {}),
    config: { targetType: null, targetIdentifier: null, targetDisplay: null, ...parts.config },
  };
}

/** An action as it is described; one that would not come back the same stays raw. */
export function decodeAction(wire: WireAction, names: Names): Action {
  const { id: _, ...body } = wire;
  const candidate = compact({ type: wire.type, ...decodeFields(wire, names) });
  const context = createContext(names, []);
  const isSame =
    isAction(candidate, wire.type) &&
    // Names of channels count here, although not in a comparison with the server.
    textOf(encodeAction(candidate, context)) === textOf(wire);
  return isSame && context.problems.length === 0 ? candidate : { type: 'raw', body };
}

function textOf(action: WireAction): string {
  const { type, config } = action;
  const display = ['slack', 'msteams'].includes(type) ? camelFields(config)['targetDisplay'] : null;
  return stableJson([canonicalAction(action), display ?? null]);
}

function isAction(value: unknown, type: string): value is Action {
  const schema = Object.hasOwn(ACTION_SCHEMAS, type) ? ACTION_SCHEMAS[type] : undefined;
  return type !== 'raw' && schema?.safeParse(value).success === true;
}

interface Parts {
  readonly integrationId?: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Where each field goes (getsentry/sentry: src/sentry/workflow_engine/typings/notification_action.py). */
function partsOf(action: Exclude<Action, RawAction>, context: WireContext): Parts {
  const integration = (name: string, field: string) =>
    resolve({ kind: 'integration', provider: action.type }, name, context.at(field));
  switch (action.type) {
    case 'email':
      return emailParts(action.to, action.fallthrough, context.at('to'));
    case 'slack':
      return {
        integrationId: integration(action.workspace, 'workspace'),
        config: specific(action.channelId, action.channel),
        data: { tags: action.tags, notes: action.notes },
      };
    case 'discord':
      return {
        integrationId: integration(action.server, 'server'),
        config: specific(action.channelId),
        data: { tags: action.tags },
      };
    case 'msteams':
      return {
        integrationId: integration(action.workspace, 'workspace'),
        config: specific(action.channelId, action.channel),
      };
    case 'pagerduty': {
      const integrationId = integration(action.account, 'account');
      const service = resolve(
        { kind: 'service', integrationId },
        action.service,
        context.at('service'),
      );
      return {
        integrationId,
        config: specific(service),
        data: { priority: action.severity ?? 'default' },
      };
    }
    case 'opsgenie': {
      const integrationId = integration(action.account, 'account');
      const team = resolve({ kind: 'service', integrationId }, action.team, context.at('team'));
      return { integrationId, config: specific(team), data: { priority: action.priority ?? 'P3' } };
    }
    case 'sentry_app':
      return {
        config: {
          targetType: 'sentry_app',
          targetIdentifier: resolve({ kind: 'app' }, action.app, context.at('app')),
          sentryAppIdentifier: 'sentry_app_id',
        },
        data: { settings: action.settings },
      };
    case 'webhook':
      return { config: { targetIdentifier: action.service ?? 'webhooks' } };
    case 'plugin':
      return { config: {} };
    default:
      return {
        integrationId: integration(action.integration, 'integration'),
        config: specific(),
        data: { dynamic_form_fields: action.formFields, additional_fields: action.fields },
      };
  }
}

function emailParts(
  to: Extract<Action, { type: 'email' }>['to'],
  fallthrough: string | undefined,
  context: WireContext,
): Parts {
  if (to === 'issue_owners') {
    return {
      config: { targetType: 'issue_owners' },
      data: { fallthroughType: fallthrough ?? 'ActiveMembers' },
    };
  }
  return 'team' in to
    ? {
        config: {
          targetType: 'team',
          targetIdentifier: resolve({ kind: 'team' }, to.team, context),
        },
      }
    : {
        config: {
          targetType: 'user',
          targetIdentifier: resolve({ kind: 'member' }, to.member, context),
        },
      };
}

function specific(identifier: string | null = null, display: string | null = null) {
  return { targetType: 'specific', targetIdentifier: identifier, targetDisplay: display };
}
