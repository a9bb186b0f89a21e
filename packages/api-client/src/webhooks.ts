export { isApiClientError } from './core/error.ts';
export type { WebhookHeaders } from './webhooks/read-header.ts';
export type {
  ActivityAlertWebhook,
  CommentWebhook,
  ErrorWebhook,
  EventAlertWebhook,
  InstallationWebhook,
  IssueWebhook,
  MetricAlertWebhook,
  PreprodArtifactWebhook,
  SeerWebhook,
  UnknownWebhook,
  Webhook,
  WebhookActor,
  WebhookEvent,
  WebhookFrame,
  WebhookIssue,
  WebhookSetting,
} from './webhooks/types.ts';
export { verifyWebhook, type WebhookRequest } from './webhooks/verify-webhook.ts';
