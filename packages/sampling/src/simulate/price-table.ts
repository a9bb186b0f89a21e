/** A tier of a price: what each unit beyond `from`, up to the next tier, costs. */
export interface PriceTier {
  /** Units in a month. */
  readonly from: number;
  /** Paid ahead. */
  readonly reserved: number;
  /** Pay as you go. */
  readonly payAsYouGo: number;
}

/** Prices of one plan for one category. */
export interface CategoryPrice {
  /** Units that the plan includes in a month. */
  readonly included: number;
  /** In ascending order; the first begins where what is included ends. */
  readonly tiers: readonly PriceTier[];
}

/** Prices at a date, in US dollars. Replace it with yours: prices and contracts change. */
export interface PriceTable {
  /** ISO 8601: when the prices were read. */
  readonly date: string;
  /** Where they were read. */
  readonly source: string;
  /** By plan and category. */
  readonly plans: Readonly<
    Record<'team' | 'business', Readonly<Record<'spans' | 'errors', CategoryPrice>>>
  >;
}

/** What a month costs beyond what the plan includes. */
export interface Bill {
  /** Of the prices. */
  readonly date: string;
  /** All, included ones too. */
  readonly units: number;
  /** Units that cost nothing more. */
  readonly included: number;
  /** Units beyond those. */
  readonly onDemand: number;
  /** US dollars, pay as you go. */
  readonly dollars: number;
}

/** Prices as documented: getsentry/sentry-docs, docs/pricing/index.mdx, in the version read on the date. */
export const publishedPrices: PriceTable = {
  date: '2026-11-22',
  source: 'https://docs.sentry.io/pricing/',
  plans: {
    team: {
      spans: {
        included: 10_000_000,
        tiers: [
          { from: 10_000_000, reserved: 0.000_001_6, payAsYouGo: 0.000_002 },
          { from: 100_000_000, reserved: 0.000_001_4, payAsYouGo: 0.000_001_8 },
        ],
      },
      errors: {
        included: 50_000,
        tiers: [
          { from: 50_000, reserved: 0.000_29, payAsYouGo: 0.000_362_5 },
          { from: 100_000, reserved: 0.000_175, payAsYouGo: 0.000_218_8 },
          { from: 500_000, reserved: 0.000_15, payAsYouGo: 0.000_187_5 },
          { from: 10_000_000, reserved: 0.000_13, payAsYouGo: 0.000_162_5 },
          { from: 20_000_000, reserved: 0.000_12, payAsYouGo: 0.000_15 },
        ],
      },
    },
    business: {
      spans: {
        included: 10_000_000,
        tiers: [
          { from: 10_000_000, reserved: 0.000_003_2, payAsYouGo: 0.000_004 },
          { from: 100_000_000, reserved: 0.000_002_9, payAsYouGo: 0.000_003_6 },
        ],
      },
      errors: {
        included: 50_000,
        tiers: [
          { from: 50_000, reserved: 0.000_89, payAsYouGo: 0.001_112_5 },
          { from: 100_000, reserved: 0.000_5, payAsYouGo: 0.000_625 },
          { from: 500_000, reserved: 0.000_3, payAsYouGo: 0.000_375 },
          { from: 10_000_000, reserved: 0.000_26, payAsYouGo: 0.000_325 },
          { from: 20_000_000, reserved: 0.000_24, payAsYouGo: 0.000_3 },
        ],
      },
    },
  },
};

/** What a month's units cost on demand: each unit at the price of its tier. */
export function createBill(
  units: number,
  table: PriceTable,
  plan: 'team' | 'business',
  category: 'spans' | 'errors',
): Bill {
  const { included, tiers } = table.plans[plan][category];
  const dollars = tiers.reduce((sum, tier, index) => {
    const end = tiers[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    return sum + Math.max(0, Math.min(units, end) - tier.from) * tier.payAsYouGo;
  }, 0);
  return { date: table.date, units, included, onDemand: Math.max(0, units - included), dollars };
}
