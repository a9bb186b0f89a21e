/** How each command is written, for its help. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  init: [
    'init --url https://sentry.example.com --release 26.8.0',
    'init --from /opt/sentry --secrets-file secrets.env',
  ],
  plan: [
    'plan',
    'plan --directory /opt/sentry --check',
    'plan --directory /opt/sentry --secrets-file secrets.env --apply',
  ],
  render: ['render --output files'],
  check: ['check', 'check --host machine.json'],
  doctor: ['doctor /opt/sentry --fixes', 'doctor /opt/sentry --no-host --apply'],
  upgrade: ['upgrade /opt/sentry --to 26.8.0'],
  size: ['size --errors 50000 --spans 4000000'],
  helm: ['helm --output chart'],
};
