/** Files and folders of a checkout that an operator changes, or the installer makes once. */
export const configurationPaths = [
  '.env',
  '.env.custom',
  'docker-compose.override.yml',
  'nginx.custom.conf',
  'sentry',
  'relay',
  'symbolicator',
  'taskbroker',
  'snuba',
  'geoip',
  'certificates',
] as const;
