import type { BudgetEngine } from '../budget/engine.ts';
import { drawBinomial } from './draw.ts';
import { drawSpans } from './draw-spans.ts';
import { add, type Minutes } from './minutes.ts';
import type { Random, TrafficName } from './types.ts';

/** The sampled application: what it drops, and who dropped it, in traces. */
export interface Application {
  /** Traces of one name at one moment. */
  offer(name: TrafficName, count: number, rate: number, minute: number): void;
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

  function keep(
    name: TrafficName,
    taken: number,
    rate: number,
    probability: number,
    minute: number,
  ): number {
    const kept = drawBinomial(taken, probability, random);
    const lost = taken - kept;
    if (lost > 0) {
      const byPolicy = probability < 1 ? (lost * (1 - rate)) / (1 - probability) : 0;
      dropped.policy += byPolicy;
      dropped.budget += lost - byPolicy;
    }
    if (probability > 0) add(minutes.variance, minute, (taken * (1 - probability)) / probability);
    if (kept === 0) return 0;
    const spans = drawSpans(name, kept, random);
    add(minutes.keptTraces, minute, kept);
    add(minutes.keptSpans, minute, spans);
    add(minutes.estimated, minute, kept / probability);
    controller?.settle(controller.state.slot, kept, spans);
    return spans;
  }

  return {
    dropped,
    offer(name, count, rate, minute) {
      add(minutes.offeredTraces, minute, count);
      add(minutes.offeredSpans, minute, count * name.spansPerTrace);
      if (!controller) {
        keep(name, count, rate, rate, minute);
        return;
      }
      for (let left = count; left > 0; left -= controller.state.taken) {
        const fusedBefore = controller.state.fuseDecisions;
        const probability = controller.decideMany(name.name, rate, left, now());
        const { taken, fuseDecisions } = controller.state;
        const byFuse = fuseDecisions - fusedBefore;
        dropped.fuse += byFuse;
        if (byFuse === 0) keep(name, taken, rate, probability, minute);
      }
    },
  };
}
