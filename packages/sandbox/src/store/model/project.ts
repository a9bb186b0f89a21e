import type { InboundFilters } from '../inbound-filters.ts';
import type { Detector } from './detector.ts';
import type { Organization, Team } from './organization.ts';

export interface Project {
  readonly id: string;
  readonly organization: Organization;
  slug: string;
  /** Slugs that it had before; requests to them are redirected. */
  readonly formerSlugs: string[];
  name: string;
  platform: string | null;
  readonly createdAt: number;
  readonly keys: ProjectKey[];
  readonly teams: Team[];
  readonly environments: Environment[];
  readonly detectors: Detector[];
  firstEventAt: number | null;
  /** The number of the last issue, for short ids such as SHOP-1A (base 32, as Sentry counts). */
  lastShortId: number;
  filters: InboundFilters;
  /** Null until somebody chooses. */
  isSpikeProtected: boolean | null;
  /** Options that the API sets and nothing here reads; kept so that an update reads back. */
  readonly options: Record<string, unknown>;
}

export interface ProjectKey {
  readonly id: string;
  label: string;
  /** 32 hexadecimal digits: the user part of a DSN. */
  readonly publicKey: string;
  readonly secretKey: string;
  isActive: boolean;
  rateLimit: { readonly window: number; readonly count: number } | null;
  readonly createdAt: number;
  readonly options: Record<string, unknown>;
}

export interface Environment {
  readonly id: string;
  readonly name: string;
  isHidden: boolean;
}
