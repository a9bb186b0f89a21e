import { isDsn } from '../dsn/is-dsn.ts';
import { definedOf } from '../values/read.ts';
import { nameOf, put, type Build } from './build.ts';

/** Writes where events go, and what they are called, as far as it is no plain field. */
export function putIdentity(build: Build): void {
  const { config, options, target, tell } = build;
  const { dsn, tags, tunnel, proxy } = config;
  const isBrowser = target.runtime === 'browser';
  if (dsn !== undefined) {
    // An SDK without a DSN may take SENTRY_DSN, which nobody described.
    if (isDsn(dsn)) options.dsn = dsn;
    else {
      options.enabled = false;
      tell('invalid-dsn', 'dsn');
    }
  }
  if (isBrowser && config.serverName !== undefined)
    tell('other-runtime', 'serverName', 'serverName');
  else put(build, 'serverName');
  if (tags && Object.keys(tags).length > 0) options.initialScope = { tags: definedOf(tags) };
  if (tunnel !== undefined) {
    // Servers do not send anything at all to an address without a host.
    if (isBrowser || /^https?:\/\//i.test(tunnel)) options.tunnel = tunnel;
    else tell('tunnel-without-host', 'tunnel');
  }
  if (proxy !== undefined) {
    if (target.runtime === 'node') options.transportOptions = { proxy };
    else if (isBrowser) tell('other-runtime', 'proxy', 'proxy');
    else tell('proxy-not-available', 'proxy', nameOf(build));
  }
}
