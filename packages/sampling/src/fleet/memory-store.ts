import { createBudgetStore } from './budget-store.ts';
import { grantOf, silentAfterInMs } from './grant.ts';
import type { BudgetStore, LeaseAnswer, LeaseRequest, OnStoreLost } from './types.ts';

interface Member {
  readonly id: number;
  readonly granted: number;
  readonly demandPerSecond: number;
  readonly seenAt: number;
}

interface WindowState {
  used: number;
  readonly end: number;
  readonly members: Map<string, Member>;
}

/** A store in this process's memory: for tests, and for several budgets of one process that share a limit. */
export function createMemoryStore(
  options: {
    readonly onStoreLost?: OnStoreLost | undefined;
    readonly now?: (() => number) | undefined;
  } = {},
): BudgetStore {
  const exchange = createMemoryExchange(options.now ?? Date.now);
  return createBudgetStore((request) => Promise.resolve(exchange(request)), options);
}

/** The exchange in memory. */
export function createMemoryExchange(
  readNow: () => number,
): (request: LeaseRequest) => LeaseAnswer {
  const windows = new Map<string, WindowState>();
  return exchange;

  function exchange(request: LeaseRequest): LeaseAnswer {
    const now = readNow();
    const { windowStart, windowEnd, limit } = request;
    if (now < windowStart || now >= windowEnd) {
      return { now, granted: 0, left: 0, demandPerSecond: 0, processes: 0 };
    }
    const state = openWindow(`${request.budget}:${windowStart}`, windowEnd, now);
    const { members } = state;
    for (const [process, member] of members) {
      if (member.seenAt < now - silentAfterInMs(windowStart, windowEnd)) members.delete(process);
    }
    const known = members.get(request.process);
    let granted = known?.granted ?? 0;
    if (known?.id !== request.id) {
      state.used = Math.max(0, state.used + request.owed - request.returned);
      const processes = members.size + (known ? 0 : 1);
      granted = grantOf(request.wanted, Math.max(0, limit - state.used), processes);
      state.used += granted;
    }
    const { id, demandPerSecond } = request;
    members.set(request.process, { id, granted, demandPerSecond, seenAt: now });
    const demands = [...members.values()].map((member) => member.demandPerSecond);
    return {
      now,
      granted,
      left: Math.max(0, limit - state.used),
      demandPerSecond: demands.reduce((sum, demand) => sum + demand, 0),
      processes: members.size,
    };
  }

  function openWindow(name: string, end: number, now: number): WindowState {
    for (const [other, { end: ended }] of windows) if (ended <= now) windows.delete(other);
    const state = windows.get(name) ?? { used: 0, end, members: new Map<string, Member>() };
    windows.set(name, state);
    return state;
  }
}
