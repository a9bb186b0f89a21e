import { dwarfSources } from '../dwarf/dwarf-sources.ts';
import type { SourceProvider } from './source-provider.ts';

/** The formats whose sources are known here. */
export const ownProviders: readonly SourceProvider[] = [dwarfSources];
