export { explainConfig } from './config/resolve.ts';
export type { Environment, ExplainedConfig, ValueOrigin } from './config/resolve.ts';
export { createInitOptions } from './init/create-init-options.ts';
