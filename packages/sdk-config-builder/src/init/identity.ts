import { isDsn } from '../dsn/is-dsn.ts';
import { nameOf, put, type Build } from './build.ts';

/** Writes where events go, what they are called, and whether the SDK talks about it. */
export function putIdentity(build: Build): void {
  const { config, options } = build;
  putDsn(build);
  put(build, 'release', config.release, 'release');
  put(build, 'environment', config.environment, 'environment');
  put(build, 'dist', config.dist, 'dist');
  putServerName(build);
  put(build, 'debug', config.debug, 'debug');
  put(build, 'attachStacktrace', config.attachStacktrace, 'attachStacktrace');
  if (config.tags !== undefined && Object.keys(config.tags).length > 0)
    options.initialScope = { tags: definedOf(config.tags) };
  putTunnel(build);
  putProxy(build);
}

function putServerName(build: Build): void {
  const { serverName } = build.config;
  if (serverName === undefined) return;
  if (build.target.runtime === 'browser')
    build.tell('other-runtime', 'serverName', 'Pages have no name of a machine.');
  else put(build, 'serverName', serverName, 'serverName');
}

function putDsn(build: Build): void {
  const { dsn } = build.config;
  if (dsn === undefined) return;
  if (isDsn(dsn)) {
    build.options.dsn = dsn;
    return;
  }
  // An SDK without a DSN may take SENTRY_DSN, which nobody described.
  build.options.enabled = false;
  build.tell('invalid-dsn', 'dsn');
}

function putTunnel(build: Build): void {
  const { tunnel } = build.config;
  if (tunnel === undefined) return;
  // Servers do not send anything at all to an address without a host.
  if (build.target.runtime === 'browser' || /^https?:\/\//i.test(tunnel))
    build.options.tunnel = tunnel;
  else build.tell('tunnel-without-host', 'tunnel');
}

function putProxy(build: Build): void {
  const { proxy } = build.config;
  const { runtime } = build.target;
  if (proxy === undefined) return;
  if (runtime === 'node') build.options.transportOptions = { proxy };
  else if (runtime === 'browser')
    build.tell('other-runtime', 'proxy', 'Browsers choose their proxies themselves.');
  else build.tell('proxy-not-available', 'proxy', nameOf(build));
}

function definedOf(tags: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(tags)) if (value !== undefined) found[name] = value;
  return found;
}
