import * as z from 'zod';
import { isSecretName } from '../../render/secret-text.ts';

// What ends up in files line by line holds neither line breaks nor other control characters.
export const text = z
  .string()
  .min(1)
  .refine((value) => !/\p{Cc}/u.test(value), 'It must not hold control characters.');
export const hostName = text.refine(
  (value) => /^[\w.:-]+$/.test(value) && !value.includes('://'),
  'It must be a host name or an address.',
);
export const port = z.int().min(1).max(65_535);
export const endpoint = text.refine(
  (value) => /^(?:[\w.-]+|\[[\da-fA-F:]+\]):\d{1,5}$/.test(value),
  'It must be host:port.',
);
export const filePath = text.refine(
  (value) => value.startsWith('/') && !/[:$]/.test(value),
  'It must be an absolute path without colons and dollar signs.',
);
export const secret = z.strictObject({
  secret: z
    .string()
    .refine(isSecretName, 'It must be up to 200 letters, digits and the characters _ . / : @ -'),
});
export const positive = z.int().min(1);
