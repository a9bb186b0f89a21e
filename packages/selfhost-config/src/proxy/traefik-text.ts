import { generatedBy } from '../render/header.ts';
import { toYamlText } from '../render/yaml-text.ts';
import type { ProxyPlan, Site } from './sites.ts';

/** A file of Traefik's file provider (Traefik 3), for an entry point `websecure` and a resolver `letsencrypt`. */
export function traefikText(plan: ProxyPlan): string {
  const { certificate, people, upstream, maximumBodyInMb, version } = plan;
  const routers = plan.sites.flatMap((site, index) => routersOf(site, index, plan));
  const value = {
    http: {
      routers: Object.fromEntries(routers),
      middlewares: {
        'sentry-body': {
          buffering: { maxRequestBodyBytes: maximumBodyInMb * 1024 * 1024 },
        },
        ...(people.length === 0
          ? {}
          : { 'sentry-people': { ipAllowList: { sourceRange: [...people] } } }),
      },
      services: {
        sentry: {
          loadBalancer: { passHostHeader: true, servers: [{ url: `http://${upstream}` }] },
        },
      },
    },
    ...(certificate === undefined
      ? {}
      : {
          tls: { certificates: [{ certFile: certificate.file, keyFile: certificate.keyFile }] },
        }),
  };
  return `# ${generatedBy(version)}\n${toYamlText(value)}`;
}

type Router = readonly [name: string, router: Readonly<Record<string, unknown>>];

function routersOf(
  { host, isForEvents }: Site,
  index: number,
  { people, eventPaths, projectPath, certificate }: ProxyPlan,
): readonly Router[] {
  const name = index === 0 ? 'sentry' : 'sentry-ingest';
  const tls = certificate === undefined ? { certResolver: 'letsencrypt' } : {};
  const router = (rule: string, middlewares: readonly string[]) => ({
    rule: `Host(\`${host}\`)${rule}`,
    entryPoints: ['websecure'],
    middlewares,
    service: 'sentry',
    tls,
  });
  const starts = eventPaths.map((path) => `PathPrefix(\`${path}\`)`).join(' || ');
  const events: Router = [
    `${name}-events`,
    router(` && (PathRegexp(\`${projectPath}\`) || ${starts})`, ['sentry-body']),
  ];
  const isSplit = isForEvents || people.length > 0;
  return [
    ...(isSplit ? [events] : []),
    ...(isForEvents
      ? []
      : [
          [
            name,
            router('', ['sentry-body', ...(people.length === 0 ? [] : ['sentry-people'])]),
          ] as const,
        ]),
  ];
}
