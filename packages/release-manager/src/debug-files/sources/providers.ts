import { dwarfSources } from '../dwarf/dwarf-sources.ts';
import { pdbSources } from '../pdb-sources/pdb-sources.ts';
import { portablePdbSources } from '../portable-pdb-sources/portable-pdb-sources.ts';
import type { SourceProvider } from './source-provider.ts';

/** The formats whose sources are known here. */
export const ownProviders: readonly SourceProvider[] = [
  dwarfSources,
  pdbSources,
  portablePdbSources,
];
