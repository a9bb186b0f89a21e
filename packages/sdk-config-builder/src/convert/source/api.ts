import type { SourceLanguage } from '../types.ts';
import { importsOf } from './names.ts';
import type { Node, Program } from './node.ts';

const PACKAGES: Readonly<Record<SourceLanguage, RegExp>> = {
  javascript: /^@sentry\//,
  python: /^sentry_sdk(?:$|\.)/,
  go: /^github\.com\/getsentry\/sentry-go$/,
};

// What fragments without imports call the package.
const USUAL: Readonly<Record<SourceLanguage, string>> = {
  javascript: 'Sentry',
  python: 'sentry_sdk',
  go: 'sentry',
};

/** The SDK as a program knows it. */
export interface Api {
  /** The name that stands for the whole package. */
  readonly whole: string;
  /** Whether that name is there, or the program has no imports at all. */
  readonly isImported: boolean;
  /** The name in the SDK of what an expression stands for, such as `startTransaction`. */
  nameOf(node: Node): string | undefined;
}

/** Finds the names under which a program knows the SDK. */
export function createApi(program: Program, language: SourceLanguage): Api {
  const imports = importsOf(program).filter(({ source }) => PACKAGES[language].test(source));
  const wholes = imports.flatMap(({ whole }) => (whole === undefined ? [] : [whole]));
  const all = new Set([...wholes, USUAL[language]]);
  const names = new Map(
    imports.flatMap((one) => Object.entries(one.names).map(([name, local]) => [local, name])),
  );
  return {
    whole: wholes[0] ?? USUAL[language],
    isImported: wholes.length > 0 || imports.length === 0,
    nameOf: (node) => {
      if (node.kind === 'name') return names.get(node.name);
      return node.kind === 'member' && node.object.kind === 'name' && all.has(node.object.name)
        ? node.name
        : undefined;
    },
  };
}
