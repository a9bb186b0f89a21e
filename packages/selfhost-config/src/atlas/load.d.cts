import type { PackedAtlas } from './packed.ts';

/** The atlas, parsed on first use. */
declare const loadAtlas: () => PackedAtlas;
export = loadAtlas;
