const encoder = new TextEncoder();

/** The bytes of a body: the signature is over them, not over what JSON makes of them. */
export const toBytes = (body: string | ArrayBuffer | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof body === 'string' ? encoder.encode(body) : new Uint8Array(body);

/**
 * Whether a signature, hexadecimal, is the HMAC-SHA256 of the bytes under the secret. Web Crypto
 * compares in constant time.
 */
export const isSigned = async (
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
  secret: string,
): Promise<boolean> => {
  if (!/^[0-9a-f]{64}$/i.test(signature)) return false;
  const digits = signature.match(/../g) ?? [];
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, [
    'verify',
  ]);
  const given = Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16));
  return crypto.subtle.verify('HMAC', key, given, bytes);
};
