/** A JavaScript SDK that `createInitOptions` knows. */
export type SdkName =
  | '@sentry/aws-serverless'
  | '@sentry/browser'
  | '@sentry/bun'
  | '@sentry/cloudflare'
  | '@sentry/nestjs'
  | '@sentry/nextjs'
  | '@sentry/node'
  | '@sentry/react'
  | '@sentry/vercel-edge'
  | '@sentry/vue';

/** Where JavaScript runs. */
export type Runtime = 'browser' | 'bun' | 'cloudflare' | 'edge' | 'node';

/** The SDK that options are for. */
export interface SdkTarget {
  /** The package that `init` comes from. */
  readonly sdk: SdkName;
  /**
   * A release such as `11.12.0`, a major such as `11`, or a range such as `^10.50.0`. A major and a range mean the newest
   * known release in them, which is what a package manager installs.
   */
  readonly version: string;
  /** Which of its three runtimes; `@sentry/nextjs` only. Default: `node`. */
  readonly runtime?: 'browser' | 'edge' | 'node' | undefined;
}
