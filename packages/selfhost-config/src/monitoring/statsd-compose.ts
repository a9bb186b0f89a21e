import type { RenderContext } from '../render/context.ts';
import { generatedBy } from '../render/header.ts';
import { toYamlText } from '../render/yaml-text.ts';

/** A project of its own in the network of Sentry, so that an upgrade never meets it. */
export function statsdCompose({ tag }: RenderContext): string {
  const project = tag.variables['COMPOSE_PROJECT_NAME']?.value ?? 'sentry-self-hosted';
  return `# ${generatedBy(tag.version)}\n${toYamlText({
    name: 'sentry-monitoring',
    services: {
      'statsd-exporter': {
        image: 'prom/statsd-exporter:v0.28.0',
        restart: 'unless-stopped',
        command: ['--statsd.listen-udp=:9125', '--web.listen-address=:9102'],
        ports: ['127.0.0.1:9102:9102'],
        networks: ['sentry'],
      },
    },
    networks: { sentry: { name: `${project}_default`, external: true } },
  })}`;
}
