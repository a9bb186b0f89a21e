import type { Node } from '../source/node.ts';
import { majorOf } from '../context.ts';
import { add, set, type Draft } from './draft.ts';
import { pathOf } from '../source/path-of.ts';
import { putScalar, scalarOf, testedEnvironment } from './value.ts';

/** Options whose meaning is more than one field. */
export function convertSpecial(draft: Draft, name: string, value: Node): void {
  const convert = specials[name];
  if (convert === undefined) draft.tell('no-field', value, name);
  else convert(draft, value);
}

const specials: Readonly<Record<string, (draft: Draft, value: Node) => void>> = {
  traces: (draft, value) => putScalar(draft, 'traces', value, 'rate'),
  enableTracing: (draft, value) => {
    const isOn = scalarOf(draft, value, 'switch');
    if (typeof isOn === 'boolean') draft.isTracingOn = isOn;
    else draft.tell('no-value', value, 'traces');
  },
  profilesSampleRate: (draft, value) => {
    // From 11 on JavaScript has no share of the kept traces.
    if (draft.language !== 'javascript' || majorOf(draft.versions.to) < 11) {
      putScalar(draft, 'profiles.traces', value, 'rate');
      return;
    }
    putScalar(draft, 'profiles.sessions', value, 'rate');
    if (draft.config.profiles === undefined) return;
    set(draft, 'profiles.lifecycle', 'trace', value);
    draft.tell('profiles-of-sessions', value);
  },
  enabled: convertEnabled,
  organization: (draft, value) => {
    const found = draft.resolve(value);
    if (found.kind === 'literal') set(draft, 'tracing.organizationId', String(found.value), value);
    else draft.tell('no-value', value, 'tracing.organizationId');
  },
  pii: (draft, value) => {
    if (scalarOf(draft, value, 'switch') !== false) draft.tell('pii-scrubbed', value);
  },
  defaultIntegrations: (draft, value) => draft.tell('default-integrations', value),
  instrumenter: (draft, value) => {
    const isOpenTelemetry = scalarOf(draft, value, 'text') !== 'sentry';
    if (isOpenTelemetry)
      draft.tell(majorOf(draft.versions.to) >= 11 ? 'otel-by-option' : 'otel-built-in', value);
  },
  pythonErrors: (draft, value) => {
    const list = draft.resolve(value);
    if (list.kind !== 'list') {
      draft.tell('no-value', value, 'ignore.errors');
      return;
    }
    for (const item of list.items) {
      const name = item.kind === 'literal' ? String(item.value) : pathOf(item)?.at(-1);
      if (name === undefined) draft.tell('no-value', item, 'ignore.errors');
      else {
        const last = name.split('.').at(-1) ?? name;
        add(draft, 'ignore.errors', [{ regex: `^${last}(?::|$)` }], item);
        draft.tell('ignored-by-text', item);
      }
    }
  },
  goSampleRate: (draft, value) => {
    if (scalarOf(draft, value, 'rate') === 0) draft.tell('zero-means-all', value);
    else putScalar(draft, 'errors', value, 'rate');
  },
  goBreadcrumbs: (draft, value) => {
    const found = draft.resolve(value);
    const isOff = found.kind === 'literal' && Number(found.value) < 0;
    // 0 is the default in Go.
    if (isOff) set(draft, 'caps.breadcrumbs', 0, value);
    else if (found.kind !== 'literal' || found.value !== 0)
      putScalar(draft, 'caps.breadcrumbs', value, 'count');
  },
  disableLogs: (draft, value) => convertInverse(draft, 'logs', value),
  disableMetrics: (draft, value) => convertInverse(draft, 'metrics', value),
};

function convertInverse(draft: Draft, path: string, value: Node): void {
  const isOff = scalarOf(draft, value, 'switch');
  if (typeof isOff === 'boolean') set(draft, path, !isOff, value);
  else draft.tell('no-value', value, path);
}

// enabled: process.env.NODE_ENV !== 'test', or === 'production'
function convertEnabled(draft: Draft, value: Node): void {
  const test = draft.resolve(value);
  const isOther = test.kind === 'binary' && test.operator === '!==';
  const name = testedEnvironment(draft, isOther ? { ...test, operator: '===' } : test);
  if (name === undefined) putScalar(draft, 'enabled', value, 'switch');
  else if (isOther) add(draft, 'disabledIn', [name], value);
  else {
    set(draft, 'enabled', false, value);
    set(draft, `environments.${name}.enabled`, true, value);
    draft.tell('by-environment', value, name);
  }
}
