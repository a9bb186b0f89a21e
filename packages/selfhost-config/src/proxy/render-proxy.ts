import { readDescription } from '../deployment/check.ts';
import { contextOf } from '../deployment/define.ts';
import type { Deployment } from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { createSelfhostError } from '../error/error.ts';
import type { Rendered } from '../render/render-deployment.ts';
import { caddyText } from './caddy-text.ts';
import { nginxText } from './nginx-text.ts';
import { planProxy } from './sites.ts';
import { traefikText } from './traefik-text.ts';
import type { ProxyOptions } from './types.ts';

const writers = {
  nginx: ['proxy/nginx.conf', nginxText],
  caddy: ['proxy/Caddyfile', caddyText],
  traefik: ['proxy/traefik.yml', traefikText],
} as const;

/**
 * The file of a proxy in front of the bundled nginx, which ends TLS. What SDKs and Relay need stays open to everybody; the
 * rest can be limited to some networks, and at `ingestUrl` there is nothing else. Throws a `SelfhostError` when the
 * description has errors, is not about https, or nginx has no certificate.
 */
export function renderProxy(deployment: Deployment, options: ProxyOptions): Rendered {
  const { diagnostics } = readDescription(deployment);
  const context = contextOf(deployment);
  const problems = problemsOf(deployment, options);
  if (problems.length > 0) {
    throw createSelfhostError('invalid-input', 'A proxy cannot be set up:', problems);
  }
  const [path, write] = writers[options.type];
  return {
    files: [{ path, text: write(planProxy(context, options)) }],
    diagnostics: [...diagnostics, ...openPort(deployment)],
  };
}

function problemsOf(deployment: Deployment, options: ProxyOptions): readonly Diagnostic[] {
  const error = (path: string, message: string): Diagnostic => ({
    code: 'selfhost/invalid-proxy',
    severity: 'error',
    path: [path],
    message,
  });
  const unsafe = [...(options.people ?? []), ...Object.values(options.certificate ?? {})].filter(
    (text) => !/^[\w./:@+-]+$/.test(text),
  );
  return [
    ...[deployment.url, deployment.ingestUrl ?? deployment.url]
      .filter((url, index, all) => !url.startsWith('https://') && all.indexOf(url) === index)
      .map((url) => error('url', `${url} is not https, so that there is nothing to end.`)),
    ...(options.type === 'nginx' && options.certificate === undefined
      ? [error('certificate', 'nginx needs the files of a certificate.')]
      : []),
    ...unsafe.map((text) =>
      error('options', `${JSON.stringify(text)} holds characters that no network or path needs.`),
    ),
  ];
}

/** Docker publishes ports before the firewall of the host has a say. */
function openPort({ bind = '9000' }: Deployment): readonly Diagnostic[] {
  if (/^(?:127\.|localhost:|\[::1\]:)/.test(bind)) return [];
  return [
    {
      code: 'selfhost/proxy-bypassed',
      severity: 'warning',
      path: ['bind'],
      message: `The bundled nginx listens at ${bind} for everybody, so that the proxy can be gone round.`,
      hint: `Set bind to 127.0.0.1:${bind.slice(bind.lastIndexOf(':') + 1)}.`,
      reference: 'https://docs.docker.com/engine/network/packet-filtering-firewalls/',
    },
  ];
}
