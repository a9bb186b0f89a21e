export { samplingPolicySchema } from './schema/policy-schema.ts';
export type { JsonSchema } from './schema/policy-schema.ts';
