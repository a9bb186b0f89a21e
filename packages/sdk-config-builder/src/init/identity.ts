import { parseDsn } from '../dsn/parse-dsn.ts';
import { passOver, put, warn, type Build } from './build.ts';

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
    passOver(build, 'serverName', 'Pages have no name of a machine.');
  else put(build, 'serverName', serverName, 'serverName', 'Set the tag server_name instead.');
}

function putDsn(build: Build): void {
  const { dsn } = build.config;
  if (dsn === undefined) return;
  const reading = parseDsn(dsn);
  if (reading.dsn !== undefined) build.options.dsn = dsn;
  // An SDK without a DSN may take SENTRY_DSN, which nobody described.
  else build.options.enabled = false;
  for (const { code, severity, message } of reading.problems)
    build.report({
      code,
      severity,
      path: ['dsn'],
      message: severity === 'error' ? `${message} Nothing is sent.` : message,
      hint: 'Copy the DSN from the settings of the project, under Client Keys.',
    });
}

function putTunnel(build: Build): void {
  const { tunnel } = build.config;
  if (tunnel === undefined) return;
  // Servers do not send anything at all to an address without a host.
  if (build.target.runtime === 'browser' || /^https?:\/\//i.test(tunnel))
    build.options.tunnel = tunnel;
  else
    warn(
      build,
      'tunnel-without-host',
      'tunnel',
      'Outside browsers a tunnel is a whole address; with a path alone nothing would be sent, so it is left out.',
      'Give the whole address, or the tunnel to the browser alone.',
    );
}

function putProxy(build: Build): void {
  const { proxy } = build.config;
  if (proxy === undefined) return;
  if (build.target.runtime === 'browser')
    passOver(build, 'proxy', 'Browsers choose their proxies themselves.');
  else if (build.target.runtime === 'node') build.options.transportOptions = { proxy };
  else
    warn(
      build,
      'proxy-not-available',
      'proxy',
      `${build.target.sdk} sends with fetch, which takes no proxy from the SDK.`,
      'Set the proxy where the runtime takes it, or use a tunnel.',
    );
}

function definedOf(tags: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(tags)) if (value !== undefined) found[name] = value;
  return found;
}
