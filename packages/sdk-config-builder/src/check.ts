export { checkOptions } from './doctor/checks/check-options.ts';
export { checkProject } from './doctor/project/check-project.ts';
export { explainOptions } from './doctor/explain/explain-options.ts';
export { checkEnvelopes } from './envelopes/check-envelopes.ts';
export type { OptionExplanation, Surroundings } from './doctor/explain/types.ts';
