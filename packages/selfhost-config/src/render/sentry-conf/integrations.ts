import type { RenderContext } from '../context.ts';
import { option, type Section } from './assignment.ts';
import { environment, withLines } from './python.ts';

/** The secrets of integrations; what is no secret stands in `config.yml`. */
export function integrationSection({ deployment }: RenderContext): Section {
  const { github, google, slack, discord } = deployment.integrations ?? {};
  return {
    title: 'Integrations',
    assignments: [
      ...(github === undefined
        ? []
        : [
            option('github-app.client-secret', environment('SENTRY_GITHUB_APP_CLIENT_SECRET')),
            option('github-app.webhook-secret', environment('SENTRY_GITHUB_APP_WEBHOOK_SECRET')),
            option(
              'github-app.private-key',
              withLines(environment('SENTRY_GITHUB_APP_PRIVATE_KEY')),
            ),
          ]),
      ...(google === undefined
        ? []
        : [option('auth-google.client-secret', environment('SENTRY_GOOGLE_CLIENT_SECRET'))]),
      ...(slack === undefined
        ? []
        : [
            option('slack.client-secret', environment('SENTRY_SLACK_CLIENT_SECRET')),
            option('slack.signing-secret', environment('SENTRY_SLACK_SIGNING_SECRET')),
          ]),
      ...(discord === undefined
        ? []
        : [
            option('discord.client-secret', environment('SENTRY_DISCORD_CLIENT_SECRET')),
            option('discord.bot-token', environment('SENTRY_DISCORD_BOT_TOKEN')),
          ]),
    ],
  };
}
