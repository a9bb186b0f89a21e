import type { Deployment } from '../deployment/types.ts';
import type { HelmPart, HelmSecret, HelmValues } from './types.ts';

/** Signing in and integrations; everything secret comes from Kubernetes secrets. */
export function integrationsPart({ integrations = {} }: Deployment): HelmPart {
  const { github, google, slack, discord } = integrations;
  const values: Record<string, HelmValues> = {};
  const secrets: HelmSecret[] = [];
  if (github) {
    values['github'] = {
      appId: String(github.id),
      appName: github.name,
      existingSecret: 'sentry-github',
    };
    secrets.push({
      name: 'sentry-github',
      entries: [
        { key: 'client-id', value: github.clientId },
        { key: 'client-secret', secret: github.clientSecret.secret },
        { key: 'webhook-secret', secret: github.webhookSecret.secret },
        { key: 'private-key', secret: github.privateKey.secret },
      ],
    });
  }
  if (google) {
    values['google'] = { existingSecret: 'sentry-google' };
    secrets.push({
      name: 'sentry-google',
      entries: [
        { key: 'client-id', value: google.clientId },
        { key: 'client-secret', secret: google.clientSecret.secret },
      ],
    });
  }
  if (slack) {
    values['slack'] = { existingSecret: 'sentry-slack' };
    secrets.push({
      name: 'sentry-slack',
      entries: [
        { key: 'client-id', value: slack.clientId },
        { key: 'client-secret', secret: slack.clientSecret.secret },
        { key: 'signing-secret', secret: slack.signingSecret.secret },
      ],
    });
  }
  if (discord) {
    values['discord'] = { existingSecret: 'sentry-discord' };
    secrets.push({
      name: 'sentry-discord',
      entries: [
        { key: 'application-id', value: discord.applicationId },
        { key: 'public-key', value: discord.publicKey },
        { key: 'client-secret', secret: discord.clientSecret.secret },
        { key: 'bot-token', secret: discord.botToken.secret },
      ],
    });
  }
  return { values, secrets };
}
