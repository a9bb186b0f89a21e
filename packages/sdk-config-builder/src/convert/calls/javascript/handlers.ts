import type { Node, NodeOf } from '../../source/node.ts';
import { isStatement, sourceOf, type CallDraft } from '../draft.ts';
import { majorOf } from '../../context.ts';
import { editEntries } from './entries.ts';
import { functionOf } from './moved.ts';

/** Converts `Sentry.Handlers.…()` and `new Sentry.Integrations.…()`; false where a call is neither. */
export function convertHandler(
  draft: CallDraft,
  call: NodeOf<'call'>,
  around: readonly Node[],
): boolean {
  const { callee } = call;
  if (callee.kind !== 'member') return false;
  const group = draft.api.nameOf(callee.object);
  if (group === 'Integrations') {
    draft.edits.replace(
      { from: call.from, to: callee.to },
      `${draft.api.whole}.${functionOf(callee.name)}`,
    );
    return true;
  }
  if (group === 'metrics') return convertMetric(draft, call, callee);
  if (group !== 'Handlers') return false;
  const [use, statement] = around;
  if (use?.kind !== 'call' || use.callee.kind !== 'member' || !isStatement(use, around.slice(1))) {
    draft.tell('by-hand', call, `Handlers.${callee.name}`);
    return true;
  }
  const app = sourceOf(draft, use.callee.object);
  if (callee.name === 'errorHandler') {
    draft.edits.replace(use, `${draft.api.whole}.setupExpressErrorHandler(${app})`);
    if (call.args.length > 0) draft.tell('context-changed', call, 'The options of errorHandler');
  } else if (/^(?:requestHandler|tracingHandler)$/.test(callee.name)) {
    draft.edits.removeLine(statement ?? use);
    draft.tell('handler-automatic', call, `Handlers.${callee.name}`);
  } else draft.tell('by-hand', call, `Handlers.${callee.name}`);
  return true;
}

// getsentry/sentry-javascript packages/core/src/metrics/public-api.ts of 10: count, gauge and distribution.
function convertMetric(
  draft: CallDraft,
  { args, from, to }: NodeOf<'call'>,
  { name, nameAt }: NodeOf<'member'>,
): boolean {
  const { edits, tell, versions } = draft;
  if (majorOf(versions.from) > 8 || majorOf(versions.to) < 10) return true;
  if (name === 'increment') edits.replace(nameAt, 'count');
  else if (name !== 'distribution' && name !== 'gauge')
    tell('by-hand', { from, to }, `metrics.${name}`);
  const options = args[2];
  if (options?.kind === 'record') editEntries(draft, options, { rename: { tags: 'attributes' } });
  else if (options !== undefined)
    tell('context-changed', options, 'tags, which has to be attributes,');
  return true;
}
