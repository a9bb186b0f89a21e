import { fileURLToPath } from 'node:url';
import { extractJavaScriptOptions } from './javascript-options.ts';

/** What the types of all installed majors say, by package: which releases were read, and in which majors each option is. */
export interface JavaScriptLists {
  /** The release that was read, by package and major. */
  readonly releases: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By option and package: the majors, with a `d` where the option is deprecated. */
  readonly majors: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The kind of value that the newest types take. */
  readonly types: Readonly<Record<string, string>>;
}

/** The majors that are compared. */
export const majors = [7, 8, 9, 10, 11] as const;

/** The folder of a major's real SDKs. */
export function oracleOf(major: number): string {
  return fileURLToPath(new URL(`../../../oracles/sdk-${major}`, import.meta.url));
}

/** Reads every installed major. */
export function javaScriptLists(): JavaScriptLists {
  const releases: Record<string, Record<string, string>> = {};
  const found: Record<string, Record<string, string>> = {};
  const types: Record<string, string> = {};
  for (const major of majors) {
    for (const [sdk, { version, options }] of Object.entries(
      extractJavaScriptOptions(oracleOf(major)),
    )) {
      (releases[sdk] ??= {})[major] = version;
      for (const [name, { type, isDeprecated }] of Object.entries(options)) {
        const sdks = (found[name] ??= {});
        sdks[sdk] = `${sdks[sdk] ?? ''} ${major}${isDeprecated ? 'd' : ''}`.trim();
        types[name] = type;
      }
    }
  }
  return { releases, majors: sorted(found), types: sorted(types) };
}

function sorted<Item>(record: Readonly<Record<string, Item>>): Record<string, Item> {
  return Object.fromEntries(
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
