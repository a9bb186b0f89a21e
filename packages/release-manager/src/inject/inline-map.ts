/** The map in a `data:` address; undefined when it is none. */
export const readInlineMap = (url: string): Buffer | undefined => {
  const [, media, content] = /^data:([^,]*),(.*)$/s.exec(url) ?? [];
  if (media === undefined || content === undefined || !media.startsWith('application/json'))
    return undefined;
  if (media.endsWith(';base64')) return Buffer.from(content, 'base64');
  try {
    return Buffer.from(decodeURIComponent(content));
  } catch {
    return undefined;
  }
};

/** A map as a `data:` address. */
export const writeInlineMap = (parts: readonly Buffer[]): string =>
  `data:application/json;charset=utf-8;base64,${Buffer.concat(parts).toString('base64')}`;
