import { contextOf } from '../deployment/define.ts';
import type { Deployment } from '../deployment/types.ts';
import { composeCommand } from '../plan/commands.ts';
import { runbook } from '../plan/runbook.ts';
import type { DeploymentStep, Plan } from '../plan/types.ts';
import { freeKafka } from './free-kafka.ts';
import { freeNodestore } from './free-nodestore.ts';

/** What goes wrong. */
export type Emergency = 'kafka-disk-full' | 'nodestore-disk-full';

const ways = { 'kafka-disk-full': freeKafka, 'nodestore-disk-full': freeNodestore } as const;

/** What to do when a disk is full, the least loss first. Throws a `SelfhostError` when the description has errors. */
export function planEmergency(deployment: Deployment, what: Emergency): Plan<DeploymentStep> {
  const context = contextOf(deployment);
  return runbook(ways[what](context, composeCommand(context)));
}
