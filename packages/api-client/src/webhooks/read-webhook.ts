import { isRecord, isText } from '../core/check.ts';
import type { Webhook } from './types.ts';

const resources: readonly string[] = [
  'activity_alert',
  'comment',
  'error',
  'event_alert',
  'installation',
  'issue',
  'metric_alert',
  'preprod_artifact',
  'seer',
] satisfies Exclude<Webhook['resource'], 'unknown'>[];

/** What the headers say about a delivery. */
export interface DeliveryFacts {
  readonly resource: string;
  readonly requestId: string | undefined;
  readonly sentAtInMs: number | undefined;
}

/** Reads a body; undefined when it is no webhook. What Sentry adds is kept. */
export const readWebhook = (
  text: string,
  { resource, requestId, sentAtInMs }: DeliveryFacts,
): Webhook | undefined => {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(body) || !isText(body['action']) || !isRecord(body['data'])) return undefined;
  const { action, data, installation, actor } = body;
  const isKnown = resources.includes(resource);
  const webhook = {
    resource: isKnown ? resource : 'unknown',
    ...(!isKnown && { rawResource: resource }),
    action,
    data,
    installation,
    actor,
    requestId,
    sentAtInMs,
  };
  // Signed by Sentry: its documentation vouches for the shape.
  // eslint-disable-next-line typescript/no-unsafe-type-assertion
  return webhook as unknown as Webhook;
};
