import { isAtLeast } from '../atlas/version.ts';
import type { RenderContext } from '../render/context.ts';
import type { ProxyOptions } from './types.ts';

/** One address that the proxy answers to. */
export interface Site {
  readonly host: string;
  readonly port: number;
  /** Whether only SDKs have business here. */
  readonly isForEvents: boolean;
}

/** What each of the three files is made from. */
export interface ProxyPlan {
  readonly version: string;
  readonly sites: readonly Site[];
  /** Paths that SDKs and browsers need: exact starts, and one expression for projects. */
  readonly eventPaths: readonly string[];
  readonly projectPath: string;
  /** Where the bundled nginx listens, as `address:port`. */
  readonly upstream: string;
  readonly maximumBodyInMb: number;
  readonly people: readonly string[];
  readonly certificate: ProxyOptions['certificate'];
}

/** Relay answers below the number of a project, whatever follows (getsentry/relay relay-server/src/endpoints/mod.rs). */
const projectPath = '^/api/[1-9][0-9]*/';

/** What the three files say, each in its own words. */
export function planProxy(
  { deployment, tag }: RenderContext,
  { people = [], certificate }: ProxyOptions,
): ProxyPlan {
  const addresses = [
    { url: deployment.url, isForEvents: false },
    ...(deployment.ingestUrl === undefined || deployment.ingestUrl === deployment.url
      ? []
      : [{ url: deployment.ingestUrl, isForEvents: true }]),
  ];
  return {
    version: tag.version,
    sites: addresses.map(({ url, isForEvents }) => {
      const { hostname, port } = new URL(url);
      return { host: hostname, port: port === '' ? 443 : Number(port), isForEvents };
    }),
    eventPaths: [
      '/api/store/',
      // Relays of one's own register here.
      ...(isAtLeast(tag.version, '24.7.0') ? ['/api/0/relays/'] : []),
      ...(isAtLeast(tag.version, '24.10.0') ? ['/js-sdk/'] : []),
      // The loader script of browsers.
      '/js-sdk-loader/',
    ],
    projectPath,
    upstream: upstreamOf(deployment.bind ?? '9000'),
    maximumBodyInMb: deployment.proxy?.maximumBodyInMb ?? 100,
    people,
    certificate,
  };
}

/** A port alone, and every address, are reached over the loopback. */
function upstreamOf(bind: string): string {
  const [, host = '', port = '9000'] = /^(?:(.*):)?(\d+)$/.exec(bind) ?? [];
  return `${host === '' || host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
}
