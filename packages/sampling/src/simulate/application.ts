import type { BudgetEngine } from '../budget/engine.ts';
import type { Crowd } from './crowd.ts';
import { drawBinomial } from './draw.ts';
import { drawSpans } from './draw-spans.ts';
import { add, type Minutes } from './minutes.ts';
import { offerTraces } from './offer-traces.ts';
import type { PolicyRate } from './policy-rates.ts';
import type { Random, TrafficName } from './types.ts';

/** The sampled application: what it drops, and who dropped it, in traces. */
export interface Application {
  /** Traces of one name at one moment. */
  offer(name: TrafficName, count: number, policy: PolicyRate, minute: number): void;
  /** Traces of a whole crowd, where there is no budget to ask. */
  offerTraces(crowd: Crowd, count: number, minute: number): void;
  readonly hasBudget: boolean;
  readonly dropped: { policy: number; budget: number; fuse: number };
}

export interface ApplicationParts {
  readonly minutes: Minutes;
  readonly random: Random;
  readonly engine?: BudgetEngine | undefined;
  /** Simulated time, milliseconds since the epoch. */
  readonly now: () => number;
}

export function createApplication({ minutes, random, engine, now }: ApplicationParts): Application {
  const dropped = { policy: 0, budget: 0, fuse: 0 };
  const controller = engine?.controller;
  if (controller) controller.state.hasOutcomes = true;

  function keep(taken: number, probability: number, minute: number): number {
    const kept = drawBinomial(taken, probability, random);
    if (probability > 0 && probability < 1) {
      add(minutes.variance, minute, (taken * (1 - probability)) / probability);
    }
    if (kept === 0) return 0;
    add(minutes.keptTraces, minute, kept);
    add(minutes.estimated, minute, kept / probability);
    return kept;
  }

  function keepSpans(name: TrafficName, kept: number, minute: number): number {
    const spans = drawSpans(name, kept, random);
    add(minutes.keptSpans, minute, spans);
    return spans;
  }

  function offerUnbudgeted(name: TrafficName, count: number, rate: number, minute: number): void {
    const kept = keep(count, rate, minute);
    dropped.policy += count - kept;
    if (kept === 0) return;
    const spans = keepSpans(name, kept, minute);
    controller?.charge(spans, false);
  }

  return {
    dropped,
    hasBudget: controller !== undefined,
    offerTraces(crowd, count, minute) {
      dropped.policy += offerTraces(crowd, count, minutes, minute, random);
    },
    offer(name, count, { rate, isBudgeted }, minute) {
      add(minutes.offeredTraces, minute, count);
      add(minutes.offeredSpans, minute, count * name.spansPerTrace);
      if (!engine || !controller || !isBudgeted) {
        offerUnbudgeted(name, count, rate, minute);
        return;
      }
      for (let left = count; left > 0; left -= controller.state.taken) {
        const fusedBefore = controller.state.fuseDecisions;
        const probability = controller.decide(name.name, rate, now(), left);
        const { taken, fuseDecisions } = controller.state;
        const byFuse = fuseDecisions - fusedBefore;
        dropped.fuse += byFuse;
        if (byFuse > 0) continue;
        const kept = keep(taken, probability, minute);
        const lost = taken - kept;
        // Each of them would have been dropped by the policy alone with this probability.
        const byPolicy = probability < 1 ? (lost * (1 - rate)) / (1 - probability) : 0;
        dropped.policy += byPolicy;
        dropped.budget += lost - byPolicy;
        if (kept > 0) {
          const slot = engine.table.find(name.name);
          controller.settle(slot, kept, keepSpans(name, kept, minute), kept * slot.cost);
        }
      }
    },
  };
}
