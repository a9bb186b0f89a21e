import type { Node, NodeOf } from '../../source/node.ts';
import { isStatement, type CallDraft } from '../draft.ts';
import { majorOf } from '../../context.ts';
import { editEntries } from './entries.ts';
import { isGone } from './gone.ts';

// What has another name, and does the same.
const RENAMED: Readonly<Record<string, string>> = {
  addGlobalEventProcessor: 'addEventProcessor',
  runWithAsyncContext: 'withIsolationScope',
  startActiveSpan: 'startSpan',
  trace: 'startSpan',
  spanStatusfromHttpCode: 'getSpanStatusFromHttpCode',
  // getsentry/sentry-javascript MIGRATION.md, 8 to 9, and the migration guide for 11.
  processThreadBreadcrumbIntegration: 'childProcessIntegration',
  inboundFiltersIntegration: 'eventFiltersIntegration',
};

// Methods of a hub that are functions of the SDK.
const OF_THE_SDK =
  /^(?:addBreadcrumb|capture(?:CheckIn|Event|Exception|Message|Session)|endSession|getClient|isInitialized|lastEventId|set(?:Context|Extras?|Tags?|User)|startSession|startSpan|withScope)$/;

/** Converts a call of a function of the SDK that has another name, or is gone. */
export function convertNamedCall(
  draft: CallDraft,
  call: NodeOf<'call'>,
  around: readonly Node[],
): void {
  const { api, edits, tell } = draft;
  const name = api.nameOf(call.callee) ?? '';
  const renamed = RENAMED[name];
  const isRenamed = renamed !== undefined && isGone(name, majorOf(draft.versions.to));
  if (isRenamed) edits.replace(call.callee, `${api.whole}.${renamed}`);
  else if (name === 'getActiveTransaction') {
    edits.replace(call.callee, `${api.whole}.getActiveSpan`);
    tell('active-root', call);
  } else if (name === 'captureUserFeedback') convertFeedback(draft, call);
  else if (name === 'getCurrentHub') convertBareHub(draft, call, around);
  else if (
    call.isNew &&
    /^(?:BrowserTracing|Replay|Feedback|BrowserProfilingIntegration)$/.test(name)
  )
    edits.replace({ from: call.from, to: call.callee.to }, `${api.whole}.${functionOf(name)}`);
}

/** Converts a method of a hub. */
export function convertHubCall(draft: CallDraft, call: NodeOf<'call'>, name: string): void {
  const { api, edits, tell } = draft;
  if (OF_THE_SDK.test(name)) edits.replace(call.callee, `${api.whole}.${name}`);
  else if (name === 'getScope') edits.replace(call.callee, `${api.whole}.getCurrentScope`);
  else tell('by-hand', call, `hub.${name}`);
}

/** The function that makes what a class made: `new Replay()` is `replayIntegration()`. */
export function functionOf(name: string): string {
  const short = name.replace(/Integration$/, '');
  return `${short.charAt(0).toLowerCase()}${short.slice(1)}Integration`;
}

function convertBareHub(draft: CallDraft, call: NodeOf<'call'>, around: readonly Node[]): void {
  const [outer] = around;
  // A method of it, or a declaration of its name, is converted as a whole.
  if (outer?.kind === 'member' || outer?.kind === 'declare') return;
  if (isStatement(call, around)) draft.edits.removeLine(call);
}

function convertFeedback(draft: CallDraft, call: NodeOf<'call'>): void {
  const { api, edits, tell } = draft;
  edits.replace(call.callee, `${api.whole}.captureFeedback`);
  const [feedback] = call.args;
  if (feedback?.kind === 'record')
    editEntries(draft, feedback, {
      rename: { comments: 'message', event_id: 'associatedEventId' },
    });
  tell(feedback?.kind === 'record' ? 'feedback-fields' : 'feedback-by-hand', call);
}
