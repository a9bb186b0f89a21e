import * as z from 'zod';

const name = z.string().min(1);
/** Sentry takes spaces and the sign off, and then something has to be left. */
const channel = z.string().regex(/[^\s#]/, 'is no channel');
const team = z.strictObject({ team: name });
const member = z.strictObject({ member: z.email() });

const ticket = (type: string) =>
  z.strictObject({
    type: z.literal(type),
    integration: name,
    fields: z.record(z.string(), z.unknown()).optional(),
    formFields: z.array(z.unknown()).optional(),
  });

/** What the server accepts, by type (getsentry/sentry: src/sentry/workflow_engine/typings/notification_action.py). */
export const ACTION_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  email: z
    .strictObject({
      type: z.literal('email'),
      to: z.union([z.literal('issue_owners'), team, member]),
      fallthrough: z.enum(['AllMembers', 'ActiveMembers', 'NoOne']).optional(),
    })
    .refine(({ to, fallthrough }) => to === 'issue_owners' || fallthrough === undefined, {
      path: ['fallthrough'],
      message: 'only issue_owners has a fallthrough',
    }),
  slack: z.strictObject({
    type: z.literal('slack'),
    workspace: name,
    channel,
    channelId: name.optional(),
    tags: z.string().optional(),
    notes: z.string().optional(),
  }),
  discord: z.strictObject({
    type: z.literal('discord'),
    server: name,
    channelId: name,
    tags: z.string().optional(),
  }),
  msteams: z.strictObject({
    type: z.literal('msteams'),
    workspace: name,
    channel,
    channelId: name.optional(),
  }),
  pagerduty: z.strictObject({
    type: z.literal('pagerduty'),
    account: name,
    service: name,
    severity: z.enum(['default', 'critical', 'warning', 'error', 'info']).optional(),
  }),
  opsgenie: z.strictObject({
    type: z.literal('opsgenie'),
    account: name,
    team: name,
    priority: z.enum(['P1', 'P2', 'P3', 'P4', 'P5']).optional(),
  }),
  jira: ticket('jira'),
  jira_server: ticket('jira_server'),
  github: ticket('github'),
  github_enterprise: ticket('github_enterprise'),
  vsts: ticket('vsts'),
  sentry_app: z.strictObject({
    type: z.literal('sentry_app'),
    app: name,
    settings: z
      .array(z.strictObject({ name, value: z.unknown(), label: z.string().optional() }))
      .optional(),
  }),
  webhook: z.strictObject({ type: z.literal('webhook'), service: name.optional() }),
  // What Sentry still has it keeps; a new one is refused, which the plan says.
  plugin: z.strictObject({ type: z.literal('plugin') }),
  raw: z.strictObject({ type: z.literal('raw'), body: z.unknown() }),
};
