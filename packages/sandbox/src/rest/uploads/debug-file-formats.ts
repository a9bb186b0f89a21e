import type { UploadedFile } from '../../store/uploads.ts';

/** A format of debug files, as Sentry names it. */
export interface DebugFileFormat {
  readonly name: string;
  readonly contentType: string;
  /** What the name of a download ends with. */
  readonly extension: string;
}

/** getsentry/sentry, src/sentry/constants.py, KNOWN_DIF_FORMATS; endings by src/sentry/models/debugfile.py. */
const FORMATS: readonly (readonly [name: string, contentType: string, extension: string])[] = [
  ['breakpad', 'text/x-breakpad', '.sym'],
  ['macho', 'application/x-mach-binary', '.dSYM'],
  ['elf', 'application/x-elf-binary', '.debug'],
  ['pe', 'application/x-dosexec', '.dll'],
  ['pdb', 'application/x-ms-pdb', '.pdb'],
  ['portablepdb', 'application/x-portable-pdb', '.pdb'],
  ['wasm', 'application/wasm', '.wasm'],
  ['proguard', 'text/x-proguard+plain', '.txt'],
  ['sourcebundle', 'application/x-sentry-bundle+zip', '.src.zip'],
  ['bcsymbolmap', 'application/x-bcsymbolmap', '.bcsymbolmap'],
  ['uuidmap', 'application/x-debugid-map', '.plist'],
  ['il2cpp', 'application/x-il2cpp-json', '.json'],
  ['dartsymbolmap', 'application/x-dartsymbolmap+json', '.json'],
];

const UNKNOWN: DebugFileFormat = {
  name: 'unknown',
  contentType: 'application/octet-stream',
  extension: '',
};

const BY_FIRST_BYTES: readonly (readonly [start: RegExp, name: string])[] = [
  [/^\u007FELF/, 'elf'],
  [/^(?:\u00FE\u00ED\u00FA[\u00CE\u00CF]|[\u00CE\u00CF]\u00FA\u00ED\u00FE)/, 'macho'],
  [/^MZ/, 'pe'],
  [/^Microsoft C\/C\+\+ MSF 7\.00/, 'pdb'],
  [/^BSJB/, 'portablepdb'],
  [/^\0asm/, 'wasm'],
  [/^MODULE /, 'breakpad'],
  [/^SYSB/, 'sourcebundle'],
  [/^BCSymbolMap/, 'bcsymbolmap'],
  [/^\s*<\?xml/, 'uuidmap'],
  [/^\s*\[/, 'dartsymbolmap'],
  [/^\s*\{/, 'il2cpp'],
];

/** Tells a format by the first bytes, and a mapping of ProGuard by its name; nothing else is looked at. */
export function formatOf({ name, bytes }: Pick<UploadedFile, 'name' | 'bytes'>): DebugFileFormat {
  if (/\/proguard\/.*\.txt$/.test(name ?? '')) return formatNamed('proguard') ?? UNKNOWN;
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const found = BY_FIRST_BYTES.find(([pattern]) => pattern.test(start));
  return (found && formatNamed(found[1])) ?? UNKNOWN;
}

export function formatNamed(wanted: string): DebugFileFormat | undefined {
  const found = FORMATS.find(([name]) => name === wanted);
  return found && { name: found[0], contentType: found[1], extension: found[2] };
}
