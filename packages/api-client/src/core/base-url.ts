/**
 * The address below which `/api/0/` lies, without a trailing slash, or undefined for what is no
 * http address. A query, a hash and credentials are refused: they would travel with every request.
 */
export const readBaseUrl = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || /[?#]/.test(value) || !URL.canParse(value)) return undefined;
  const { protocol, username, password, origin, pathname } = new URL(value);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return undefined;
  return origin + pathname.replace(/(\/api\/0)?\/*$/, '');
};
