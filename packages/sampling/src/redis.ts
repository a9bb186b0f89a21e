export { createRedisStore } from './fleet/redis-store.ts';
export type { BudgetStore, LeaseAnswer, LeaseRequest, OnStoreLost } from './fleet/types.ts';
