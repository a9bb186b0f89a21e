import type { Transport } from '../client/transport.ts';
import type { Settings } from '../core/options.ts';
import { lookUpRegion } from './look-up-region.ts';

/** Where the data of an organization is. */
export type RegionOf = (settings: Settings, organization: string) => Promise<string>;

/** Asks once per organization; a failure is forgotten, so that the next call asks again. */
export const createRegions = (next: Transport): RegionOf => {
  const regions = new Map<string, Promise<string>>();
  return (settings, organization) => {
    const known = regions.get(organization);
    if (known) return known;
    const asked = lookUpRegion(next, settings, organization);
    regions.set(organization, asked);
    asked.catch(() => regions.delete(organization));
    return asked;
  };
};
