import type { DeploymentIntegrations } from '../deployment/types.ts';
import type { Sources } from './sources.ts';
import type { SecretTaker } from './take-secret.ts';
import { compact, numberOf, textOf } from './value-of.ts';

/** Signing in and integrations; one that is not whole stays with the options. */
export function convertIntegrations(
  { options }: Sources,
  { take }: SecretTaker,
): DeploymentIntegrations | undefined {
  const text = (key: string) => textOf(options[key]) ?? numberOf(options[key])?.toString();
  const found = compact({
    github: whole({
      id: numberOf(options['github-app.id']),
      name: text('github-app.name'),
      clientId: text('github-app.client-id'),
      clientSecret: take('SENTRY_GITHUB_APP_CLIENT_SECRET', options['github-app.client-secret']),
      webhookSecret: take('SENTRY_GITHUB_APP_WEBHOOK_SECRET', options['github-app.webhook-secret']),
      privateKey: take('SENTRY_GITHUB_APP_PRIVATE_KEY', options['github-app.private-key']),
    }),
    google: whole({
      clientId: text('auth-google.client-id'),
      clientSecret: take('SENTRY_GOOGLE_CLIENT_SECRET', options['auth-google.client-secret']),
    }),
    slack: whole({
      clientId: text('slack.client-id'),
      clientSecret: take('SENTRY_SLACK_CLIENT_SECRET', options['slack.client-secret']),
      signingSecret: take('SENTRY_SLACK_SIGNING_SECRET', options['slack.signing-secret']),
    }),
    discord: whole({
      applicationId: text('discord.application-id'),
      publicKey: text('discord.public-key'),
      clientSecret: take('SENTRY_DISCORD_CLIENT_SECRET', options['discord.client-secret']),
      botToken: take('SENTRY_DISCORD_BOT_TOKEN', options['discord.bot-token']),
    }),
  });
  return Object.keys(found).length === 0 ? undefined : found;
}

type Whole<Value> = { readonly [Key in keyof Value]: Exclude<Value[Key], undefined> };

function whole<Value extends object>(value: Value): Whole<Value> | undefined {
  const isWhole = Object.values(value).every((each) => each !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no field is without a value
  return isWhole ? (value as Whole<Value>) : undefined;
}
