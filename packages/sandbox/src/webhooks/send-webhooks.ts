import { serializePerson } from '../rest/issues/serialize-person.ts';
import {
  lifetimeCounts,
  serializeCounts,
  serializeIssueBase,
} from '../rest/issues/serialize-issue.ts';
import type { Change, IssueChange, IssueChangeType } from '../store/changes.ts';
import type { StoredEvent } from '../store/model.ts';
import type { State } from '../store/state.ts';
import { deliver } from './deliver.ts';
import type { WebhookTarget } from './target.ts';

/** Sends what concerns the targets to each of them, and nothing else. */
export type SendWebhook = (
  resource: string,
  action: string,
  data: object,
  actor: object,
) => Promise<void>;

/** Who acts when no user does. */
export const APPLICATION = { type: 'application', id: 'sentry', name: 'Sentry' };

/**
 * The actions of the `issue` webhook (getsentry/sentry, src/sentry/sentry_apps/utils/webhooks.py, IssueActionType); other
 * changes send none. The page of docs.sentry.io calls `ignored` by its newer name, `archived`.
 */
const ACTIONS: Partial<Record<IssueChangeType, string>> = {
  'issue.created': 'created',
  'issue.resolved': 'resolved',
  'issue.unresolved': 'unresolved',
  'issue.regressed': 'unresolved',
  'issue.reappeared': 'unresolved',
  'issue.ignored': 'ignored',
  'issue.assigned': 'assigned',
};

export function createSendWebhook(state: State, targets: readonly WebhookTarget[]): SendWebhook {
  const installations = targets.map((target) => ({ target, uuid: state.hex(32) }));
  return async (resource, action, data, actor) => {
    await Promise.all(
      installations.map(({ target, uuid }) =>
        deliver(state, target, resource, { action, installation: { uuid }, data, actor }),
      ),
    );
  };
}

/** The webhooks of a change: one of the issue, or one of the error that was recorded. */
export async function sendChange(
  change: Change,
  baseUrl: string,
  send: SendWebhook,
): Promise<void> {
  if (change.type === 'event.recorded') {
    if (change.event.type !== 'error') return;
    const error = webhookEvent(change.event, baseUrl);
    return send('error', 'created', { error }, APPLICATION);
  }
  if (change.type === 'telemetry.received' || change.type === 'check-ins.changed') return;
  const action = ACTIONS[change.type];
  if (action !== undefined)
    await send('issue', action, issueData(change, baseUrl), actorOf(change));
}

function issueData({ issue }: IssueChange, baseUrl: string): Record<string, unknown> {
  const { organization, slug } = issue.project;
  return {
    issue: {
      ...serializeIssueBase(issue, baseUrl),
      ...serializeCounts(lifetimeCounts(issue)),
      url: `${baseUrl}/api/0/organizations/${organization.slug}/issues/${issue.id}/`,
      web_url: `${baseUrl}/organizations/${organization.slug}/issues/${issue.id}/`,
      project_url: `${baseUrl}/api/0/projects/${organization.slug}/${slug}/`,
    },
  };
}

function actorOf({ issue, byUserId }: IssueChange): object {
  const person = byUserId === null ? null : serializePerson(issue.project.organization, byUserId);
  if (person === null) return APPLICATION;
  return { type: 'user', id: Number(byUserId), name: person['name'] };
}

/** An event as the `error` and `event_alert` webhooks show it: what the SDK sent, and what Sentry made of it. */
export function webhookEvent(event: StoredEvent, baseUrl: string): Record<string, unknown> {
  const { project, issue } = event;
  const organization = project.organization.slug;
  const issuePath = `organizations/${organization}/issues/${issue?.id ?? ''}/`;
  return {
    ...event.payload,
    event_id: event.id,
    project: Number(project.id),
    type: event.type,
    level: event.level,
    platform: event.platform,
    title: event.title,
    culprit: event.culprit,
    message: event.message,
    metadata: issue?.metadata ?? {},
    release: event.release,
    dist: event.dist,
    environment: event.environment,
    user: event.user,
    tags: event.tags,
    hashes: event.hashes,
    datetime: new Date(event.timestamp).toISOString(),
    timestamp: event.timestamp / 1000,
    received: event.receivedAt / 1000,
    url: `${baseUrl}/api/0/projects/${organization}/${project.slug}/events/${event.id}/`,
    web_url: `${baseUrl}/${issuePath}events/${event.id}/`,
    issue_url: `${baseUrl}/api/0/${issuePath}`,
    issue_id: issue?.id ?? null,
  };
}
