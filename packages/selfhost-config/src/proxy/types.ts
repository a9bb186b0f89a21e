/** The proxy that stands before the bundled nginx, ends TLS, and is no part of self-hosted Sentry. */
export interface ProxyOptions {
  /** Which program. Caddy and Traefik get certificates by themselves. */
  readonly type: 'nginx' | 'caddy' | 'traefik';
  /** Files of a certificate. Needed for nginx; the others ask Let's Encrypt without it. */
  readonly certificate?:
    | {
        /** The chain, in PEM. */
        readonly file: string;
        /** The key, in PEM. */
        readonly keyFile: string;
      }
    | undefined;
  /** Networks from which people may open Sentry, such as `10.0.0.0/8`. SDKs may send from everywhere. Default: everywhere. */
  readonly people?: readonly string[] | undefined;
}
