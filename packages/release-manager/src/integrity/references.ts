import { posix } from 'node:path';

/** An integrity hash in a document, and the address of the file that it is of. */
export interface IntegrityReference {
  readonly address: string;
  readonly algorithm: string;
  /** In Base64. */
  readonly value: string;
  /** Where the value begins, in characters. */
  readonly offset: number;
}

const tag = /<(?:script|link)\b[^>]*>/gi;
const hash = /(sha256|sha384|sha512)-([A-Za-z0-9+/]+={0,2})/g;

/** Integrity attributes of the scripts and links of an HTML file. */
export const readHtmlReferences = (html: string): readonly IntegrityReference[] =>
  [...html.matchAll(tag)].flatMap(({ 0: element, index }) => {
    const [, address] = /\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/i.exec(element) ?? [];
    if (address === undefined) return [];
    return hashesIn(element, index, address);
  });

const hashesIn = (text: string, from: number, address: string): readonly IntegrityReference[] =>
  [...text.matchAll(hash)].map(({ 0: all, 1: algorithm = '', 2: value = '', index }) => ({
    ...{ address, algorithm, value },
    offset: from + index + all.length - value.length,
  }));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Entries of a JSON manifest that have an `integrity`: of the file that `file` or `src` beside it names, as the
 * manifests of Vite and webpack do, else of the one that the entry is called after. Throws for text that is no JSON.
 */
export const readManifestReferences = (text: string): readonly IntegrityReference[] => {
  const found: IntegrityReference[] = [];
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, key);
    if (!isRecord(value)) return;
    const { integrity, file, src } = value;
    const address = [file, src].find((one) => typeof one === 'string') ?? key;
    if (typeof integrity === 'string')
      for (const { 1: algorithm = '', 2: old = '' } of integrity.matchAll(hash))
        // The same hash stands for the same content, wherever it is.
        for (const { index } of text.matchAll(new RegExp(`(?<=${algorithm}-)${escape(old)}`, 'g')))
          found.push({ address, algorithm, value: old, offset: index });
    for (const [name, inner] of Object.entries(value)) visit(inner, name);
  };
  visit(JSON.parse(text), '');
  return found;
};

const escape = (text: string): string => text.replaceAll(/[+/=]/g, (character) => `\\${character}`);

/** Where in the build a file with an address is; undefined for a file of somebody else. */
export const pathOf = (address: string, document: string, baseUrl: string | undefined) => {
  const path = address.replace(/[?#].*$/, '');
  if (baseUrl !== undefined && path.startsWith(baseUrl))
    return path.slice(baseUrl.length).replace(/^\/+/, '');
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(path)) return undefined;
  const inside = path.startsWith('/')
    ? posix.normalize(path.slice(1))
    : posix.join(posix.dirname(document), path);
  return inside.startsWith('../') ? undefined : inside;
};
