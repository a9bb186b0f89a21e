export type { Diagnostic } from './policy/diagnostic.ts';
export type { ExplanationStep, SamplingExplanation } from './explain/types.ts';
export { compilePattern as compileRelayPattern } from './pattern/match.ts';
export { matchRelayCondition } from './relay/condition.ts';
export type { Getter, UuidField } from './relay/condition.ts';
export { explainRelayDecision } from './relay/decide.ts';
export type { RelayDecisionOptions } from './relay/decide.ts';
export { relayRandom } from './relay/random.ts';
export type { RelayTrace } from './relay/trace.ts';
