import { isApiClientError, verifyWebhook } from '@sentry-kit/api-client/webhooks';

/** A handler for any server that speaks `Request` and `Response`. */
export const handleWebhook = async (
  request: Request,
  secret: string,
  notify: (text: string) => void,
): Promise<Response> => {
  try {
    const body = await request.text();
    const webhook = await verifyWebhook({ body, headers: request.headers, secret });
    if (webhook.resource === 'issue' && webhook.action === 'created')
      notify(`New: ${webhook.data.issue.title} ${webhook.data.issue.web_url ?? ''}`);
    if (webhook.resource === 'event_alert') notify(`Alert: ${webhook.data.triggered_rule}`);
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!isApiClientError(error)) throw error;
    return new Response(error.message, { status: error.kind === 'unauthorized' ? 401 : 400 });
  }
};
