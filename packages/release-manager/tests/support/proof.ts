/** Full counts, as `npm run proof` asks for them; a tenth otherwise. */
export const isProof = process.env['SENTRY_KIT_PROOF'] === '1';
