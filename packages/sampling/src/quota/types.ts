import type { Diagnostic } from '../policy/diagnostic.ts';

/** What limits the data of an organization. What is not named stays as it is. */
export interface Quota {
  /** By slug. */
  readonly projects: Readonly<Record<string, ProjectQuota>>;
}

/** What limits the data of one project. */
export interface ProjectQuota {
  /**
   * By the name of the client key. Of several keys with one name each has a suffix, as in `Default~1f3a9c`,
   * that does not tell the key.
   */
  readonly keys?: Readonly<Record<string, KeyQuota>> | undefined;
  /** Inbound filters. */
  readonly filters?: InboundFilters | undefined;
  /** Not there in what was read: nobody chose yet, or this Sentry has none. */
  readonly spikeProtection?: boolean | undefined;
}

/** What limits the data that comes with one client key (DSN). */
export interface KeyQuota {
  /** False: everything that comes with this key is refused. */
  readonly isActive?: boolean | undefined;
  /** Null: no limit. */
  readonly rateLimit?: KeyRateLimit | null | undefined;
}

/** At most `count` errors in each `window`. Other categories are not limited. */
export interface KeyRateLimit {
  /** Seconds, at most 86,400. */
  readonly window: number;
  /** Errors, at least 1. */
  readonly count: number;
}

/** What Sentry throws away before it counts, under the names of the API. */
export interface InboundFilters {
  /** Errors that browser extensions cause. */
  readonly 'browser-extensions'?: boolean | undefined;
  /** Transactions of health checks. */
  readonly 'filtered-transaction'?: boolean | undefined;
  /** True: all that Sentry finds old. */
  readonly 'legacy-browsers'?: boolean | readonly LegacyBrowser[] | undefined;
  /** What comes from `localhost`, its addresses or a file. */
  readonly localhost?: boolean | undefined;
  /** What known crawlers cause. */
  readonly 'web-crawlers'?: boolean | undefined;
}

/** An old browser. The second line is of an older list, deprecated by Sentry. */
export type LegacyBrowser =
  | ('ie' | 'edge' | 'safari' | 'firefox' | 'chrome' | 'opera' | 'android' | 'opera_mini')
  | ('ie_pre_9' | 'ie9' | 'ie10' | 'ie11' | 'opera_pre_15' | 'android_pre_4' | 'safari_pre_6')
  | ('opera_mini_pre_8' | 'edge_pre_79');

/** What will be done, as plain data. */
export interface Plan<Step> {
  /** In the order in which they are done. */
  readonly steps: readonly Step[];
  /** An error among them: the plan is not applied. */
  readonly diagnostics: readonly Diagnostic[];
  /** A hash of what was observed of the projects that the steps are about. */
  readonly basedOn: string;
}

/** One change of one lever. */
export type QuotaStep = (
  | (Change<'key-rate-limit', KeyRateLimit | null> & { readonly key: string })
  | (Change<'key-active', boolean> & { readonly key: string })
  | (Change<'inbound-filter', boolean | readonly LegacyBrowser[]> & {
      readonly filter: keyof InboundFilters;
    })
  | Change<'spike-protection', boolean>
) & {
  /** Categories of the usage statistics that it limits; `*` is all of them. */
  readonly limits: readonly string[];
  /** For people. */
  readonly summary: string;
};

/** A kind of lever. */
export type QuotaLeverType = QuotaStep['type'];

interface Change<Type extends string, Value> {
  readonly type: Type;
  readonly project: string;
  /** Null: unknown, or no limit. */
  readonly from: Value | null;
  readonly to: Value;
}
