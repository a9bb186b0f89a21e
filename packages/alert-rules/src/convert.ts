export { checkLegacyRules } from './convert/check-legacy-rules.ts';
export { convertRules } from './convert/convert-rules.ts';
export { percent } from './convert/percent.ts';
export type { Converted, ConvertOptions, LegacyNames } from './convert/types.ts';
