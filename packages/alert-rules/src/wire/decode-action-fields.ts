import { camelFields } from '../canonical/casing.ts';
import { idText } from './read-fields.ts';
import type { Names, WireAction } from './types.ts';

/** The fields of an action in the words of a description; whoever asks checks them. */
export function decodeFields(
  { type, integrationId, config, data }: WireAction,
  names: Names,
): Readonly<Record<string, unknown>> {
  const target = idText(config['targetIdentifier']);
  const display = config['targetDisplay'];
  const camel = camelFields(data);
  const id = integrationId ?? '';
  const integration = names.nameOf({ kind: 'integration', provider: type }, id) ?? id;
  const service = () =>
    names.nameOf({ kind: 'service', integrationId: id }, target ?? '') ?? target;
  const given = (value: unknown, ...defaults: readonly unknown[]) =>
    value === null || defaults.includes(value) ? undefined : value;
  switch (type) {
    case 'email':
      return {
        to: decodeRecipient(config['targetType'], target ?? '', names),
        fallthrough:
          config['targetType'] === 'issue_owners'
            ? given(camel['fallthroughType'], 'ActiveMembers', '')
            : undefined,
      };
    case 'slack':
      return {
        workspace: integration,
        channel: display,
        channelId: target,
        tags: given(camel['tags'], ''),
        notes: given(camel['notes'], ''),
      };
    case 'discord':
      return { server: integration, channelId: target, tags: given(camel['tags'], '') };
    case 'msteams':
      return { workspace: integration, channel: display, channelId: target };
    case 'pagerduty':
      return {
        account: integration,
        service: service(),
        severity: given(camel['priority'], 'default', ''),
      };
    case 'opsgenie':
      return {
        account: integration,
        team: service(),
        priority: given(camel['priority'], 'P3', ''),
      };
    case 'sentry_app':
      return {
        app: names.nameOf({ kind: 'app' }, target ?? '') ?? target,
        settings: filledList(camel['settings']),
      };
    case 'webhook':
      return { service: given(target, 'webhooks') };
    case 'plugin':
      return {};
    default:
      return {
        integration,
        fields: filledObject(camel['additionalFields']),
        formFields: filledList(camel['dynamicFormFields']),
      };
  }
}

function decodeRecipient(targetType: unknown, id: string, names: Names): unknown {
  if (targetType === 'issue_owners') return 'issue_owners';
  if (targetType === 'team') return { team: names.nameOf({ kind: 'team' }, id) ?? id };
  return { member: names.nameOf({ kind: 'member' }, id) };
}

function filledList(value: unknown): unknown {
  return Array.isArray(value) && value.length > 0 ? value : undefined;
}

function filledObject(value: unknown): unknown {
  return Object.keys(Object(value)).length > 0 ? value : undefined;
}
