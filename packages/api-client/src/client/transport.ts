import type { Exchange } from '../core/exchange.ts';
import type { Settings } from '../core/options.ts';

/**
 * Makes an exchange out of settings. A layer around one changes the settings of a single call (its
 * address, its `fetch`, its clock), so that the exchange itself needs to know of none of them.
 */
export type Transport = (settings: Settings) => Exchange;
