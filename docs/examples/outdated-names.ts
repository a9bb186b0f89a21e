import { convertDeployment } from '@sentry-kit/selfhost-config';

/** Names of the bare image and a command of old guides, as they stand in somebody's notes. */
const files = [
  {
    path: '.env.custom',
    text: [
      'SENTRY_POSTGRES_HOST=postgres.example.com',
      'SENTRY_DB_PASSWORD=example',
      'SENTRY_KAFKA_HOST=kafka.example.com:9092',
    ].join('\n'),
  },
  { path: 'sentry/config.yml', text: "system.url-prefix: 'https://sentry.example.com'\n" },
  { path: 'scale.sh', text: 'docker compose up -d --scale worker=4 --scale snuba-consumer=2\n' },
];

/** What they were meant to say, as a description of today's release; the password is a name. */
export const { value: deployment, diagnostics } = convertDeployment(files, '26.8.0');

for (const { code, path, message } of diagnostics) console.log(code, path.join(' '), message);
