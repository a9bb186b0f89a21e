// Written by scripts/embed-sources.ts from src/render/go/source/. Do not edit.

/** Files by their name, without its extension. */
export const goSources: Readonly<Record<string, string>> = {};
