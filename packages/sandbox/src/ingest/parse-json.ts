/** Relay's parser, too, goes no deeper (serde_json's recursion limit). */
const MAXIMUM_DEPTH = 128;

const decoder = new TextDecoder('utf-8', { fatal: true });

export type ParsedJson = { readonly value: unknown } | { readonly error: string };

/** Strict UTF-8, and no nesting that would overflow a stack when the value is written again. */
export function parseJson(bytes: Uint8Array): ParsedJson {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { error: 'invalid unicode code point' };
  }
  if (depthOf(text) > MAXIMUM_DEPTH) return { error: 'recursion limit exceeded' };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}
