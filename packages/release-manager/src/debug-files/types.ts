/** The formats, under the names that sentry-cli gives them. */
export type DebugFileType =
  | 'elf'
  | 'macho'
  | 'pe'
  | 'pdb'
  | 'portablepdb'
  | 'wasm'
  | 'breakpad'
  | 'proguard'
  | 'sourcebundle'
  | 'bcsymbolmap'
  | 'uuidmap'
  | 'dartsymbolmap'
  | 'il2cpp';

/** What a file has that helps to symbolicate. */
export interface DebugFeatures {
  /** Names of functions. */
  readonly symtab: boolean;
  /** Functions with lines, inlined ones included. */
  readonly debug: boolean;
  /** How to walk the stack. */
  readonly unwind: boolean;
  /** The source itself. */
  readonly sources: boolean;
}

/** One object: a file, a slice of a fat file, or an entry of a zip. */
export interface DebugFile extends ObjectInfo {
  /** The file that holds it. */
  readonly path: string;
  /** The name inside of a zip. */
  readonly entry?: string;
  /** Where its bytes begin, in the file or in the entry. */
  readonly offset: number;
  /** How many they are. */
  readonly size: number;
  /** True for a PDB that is packed inside of an assembly: offset and size are of what it unpacks to. */
  readonly isEmbedded?: true;
}

/** What the bytes of an object say. */
export interface ObjectInfo {
  /** Its format. */
  readonly type: DebugFileType;
  /** Architecture, such as `x86_64`; `any` where the format has none, `unknown` for one without a name here. */
  readonly arch: string;
  /** The id under which crashes look for it; absent when it has none and cannot be found. */
  readonly debugId?: string;
  /** The id that the linker gave to the program. */
  readonly codeId?: string;
  /** What it helps with. */
  readonly features: DebugFeatures;
}
