export { createBudgetStore } from './fleet/budget-store.ts';
export { createRedisStore } from './fleet/redis-store.ts';
export type {
  BudgetStore,
  Exchange,
  FleetLedger,
  FleetMember,
  FleetSeat,
  LeaseAnswer,
  LeaseRequest,
  OnStoreLost,
} from './fleet/types.ts';
