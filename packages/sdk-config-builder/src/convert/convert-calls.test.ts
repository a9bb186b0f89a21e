import { describe, expect, test } from 'vitest';
import { convertCalls } from './convert-calls.ts';
import type { CallVersions } from './types.ts';

const javascript: CallVersions = { from: 7, to: 11 };
const python: CallVersions = { from: 1, to: 2, language: 'python' };
const go: CallVersions = { from: '0.24.0', to: '0.50.0', language: 'go' };

const converted = (code: string, versions = javascript) => convertCalls(code, versions).value;
const codes = (code: string, versions = javascript) =>
  convertCalls(code, versions).diagnostics.map((one) => one.code.replace('sdk-config/', ''));

describe('calls of JavaScript', () => {
  test.each([
    ['Sentry.getCurrentHub().captureException(error);', 'Sentry.captureException(error);'],
    ['const hub = Sentry.getCurrentHub();\nhub.setTag("a", "b");', 'Sentry.setTag("a", "b");'],
    [
      'Sentry.configureScope((scope) => scope.setTag("a", "b"));',
      'Sentry.getIsolationScope().setTag("a", "b");',
    ],
    ['Sentry.configureScope(enrich);', '(enrich)(Sentry.getIsolationScope());'],
    [
      'Sentry.withScope((s) => { Sentry.configureScope((t) => t.setTag("a", "b")); });',
      'Sentry.withScope((s) => { Sentry.getCurrentScope().setTag("a", "b"); });',
    ],
    [
      'Sentry.captureMessage("a", Sentry.Severity.Warning);',
      'Sentry.captureMessage("a", \'warning\');',
    ],
    [
      'app.use(Sentry.Handlers.requestHandler());\napp.use(Sentry.Handlers.errorHandler());',
      'Sentry.setupExpressErrorHandler(app);',
    ],
    ['Sentry.addGlobalEventProcessor(enrich);', 'Sentry.addEventProcessor(enrich);'],
    [
      "Sentry.metrics.increment('a', 1, { tags: { b } });",
      "Sentry.metrics.count('a', 1, { attributes: { b } });",
    ],
    ['Sentry.runWithAsyncContext(() => work());', 'Sentry.withIsolationScope(() => work());'],
    [
      'client.addIntegration(new Sentry.Integrations.Http());',
      'client.addIntegration(Sentry.httpIntegration());',
    ],
    [
      'Sentry.captureUserFeedback({ event_id: id, name, comments });',
      'Sentry.captureFeedback({ associatedEventId: id, name, message: comments });',
    ],
  ])('%s', (before, after) => {
    expect(converted(before)).toBe(after);
  });

  test('of spans', () => {
    expect(
      converted(`const span = Sentry.getCurrentHub().getScope().getSpan();
const child = span.startChild({ op: 'db', description: text, tags: { a }, data: { b } });
child.setTag('rows', 3);
child.setStatus('ok');
child.setStatus('internal_error');
child.setHttpStatus(404);
child.finish(now);
response.finish();`),
    ).toBe(`const span = Sentry.getActiveSpan();
const child = Sentry.startInactiveSpan({ op: 'db', name: text, attributes: { ...{ a }, ...{ b } }, parentSpan: span });
child.setAttribute('rows', 3);
child.setStatus({ code: 1 });
child.setStatus({ code: 2, message: 'internal_error' });
Sentry.setHttpStatus(child, 404);
child.end(now);
response.finish();`);
  });

  test('that continue a trace take both headers', () => {
    const expected = `const header = request.headers['sentry-trace'];
const t = Sentry.continueTrace({ sentryTrace: header, baggage: request.headers['baggage'] }, () => Sentry.startInactiveSpan({ name: 'a', forceTransaction: true }));`;
    expect(
      converted(`const header = request.headers['sentry-trace'];
const t = Sentry.startTransaction({ name: 'a', ...Sentry.extractTraceparentData(header) });`),
    ).toBe(expected);
    expect(
      converted(`const header = request.headers['sentry-trace'];
const t = Sentry.startTransaction({ name: 'a' }, { parentSampled: true });`),
    ).toBe(expected);
    expect(codes(`Sentry.startTransaction({ name: 'a' }, { parentSampled: true, user });`)).toEqual(
      ['trace-shared', 'parent-dropped', 'context-changed'],
    );
  });

  test('under names of their own, with the imports that they need', () => {
    expect(
      converted(`import { configureScope, captureException as report } from '@sentry/node';
import '@sentry/tracing';
configureScope((scope) => scope.clear());
report(error);`),
    ).toBe(`import * as Sentry from '@sentry/node';
import { captureException as report } from '@sentry/node';
Sentry.getIsolationScope().clear();
report(error);`);
  });

  test('keep a span active to the end of the block, with what is returned', () => {
    expect(
      converted(`async function order(id) {
  const t = Sentry.startTransaction({ name: 'order' });
  Sentry.configureScope((scope) => {
    scope.setSpan(t);
    scope.setTag('id', id);
  });
  const text = \`two
lines\`;
  t.finish();
  return text;
}`),
    ).toBe(`async function order(id) {
  const t = Sentry.startInactiveSpan({ name: 'order', forceTransaction: true });
  {
    const scope = Sentry.getIsolationScope();
    scope.setTag('id', id);
  }
  return await Sentry.withActiveSpan(t, async () => {
    const text = \`two
lines\`;
    t.end();
    return text;
  });
}`);
  });

  test.each([
    'for (const a of b) { Sentry.configureScope((s) => { s.setSpan(t); }); if (a) continue; }',
    'Sentry.getCurrentHub().pushScope();',
    'const hub = new Sentry.Hub(client);',
    'const start = Sentry.startTransaction;',
    'app.use(Sentry.Handlers.trpcMiddleware());',
    'Sentry.makeMain(hub);',
  ])('that nothing took the place of are errors: %s', (code) => {
    const { diagnostics } = convertCalls(code, javascript);
    expect(diagnostics.map((one) => `${one.severity} ${one.code}`)).toContain(
      'error sdk-config/by-hand',
    );
  });

  test('of init stay, or give way to what starts the SDK now', () => {
    const code = `import * as Sentry from '@sentry/node';\nSentry.init({ integrations: [new Sentry.Integrations.Http()] });\nwork();`;
    expect(converted(code)).toBe(code);
    expect(codes(code)).toEqual(['init-stays']);
    expect(converted(code, { ...javascript, init: "import './instrument.js';" })).toBe(
      `import * as Sentry from '@sentry/node';\nimport './instrument.js';\nwork();`,
    );
  });

  test('stay for a target that still has them', () => {
    const code = 'Sentry.configureScope((scope) => scope.clear());';
    expect(converted(code, { from: 6, to: 7 })).toBe(code);
  });
});

describe('calls of Python', () => {
  test('leave hubs and their scopes', () => {
    expect(
      converted(
        `from sentry_sdk import Hub, configure_scope, push_scope, capture_exception as report

def handle(order):
    with configure_scope() as scope:
        # whose
        scope.set_user({"id": order.user})
        scope.set_extra("text", """two
        lines""")
    with push_scope() as scope:
        report(ValueError("a"))
    hub = Hub.current
    hub.capture_message("b")
    with Hub(Hub.current):
        with Hub.current.start_span(op="db", description="SELECT 1"):
            pass
    configure_scope(lambda scope: scope.set_tag("k", "v"))
`,
        python,
      ),
    ).toBe(`import sentry_sdk
from sentry_sdk import capture_exception as report

def handle(order):
    scope = sentry_sdk.get_isolation_scope()
    # whose
    scope.set_user({"id": order.user})
    scope.set_extra("text", """two
        lines""")
    with sentry_sdk.new_scope() as scope:
        report(ValueError("a"))
    sentry_sdk.capture_message("b")
    with sentry_sdk.isolation_scope():
        with sentry_sdk.start_span(op="db", name="SELECT 1"):
            pass
    (lambda scope: scope.set_tag("k", "v"))(sentry_sdk.get_isolation_scope())
`);
  });

  test('set what belongs to an event before it, within a block', () => {
    const code = `try:
    work()
    sentry_sdk.capture_message("done")
except Exception as e:
    sentry_sdk.set_tag("failed", "yes")
    event = sentry_sdk.capture_exception(e)
    # whose
    sentry_sdk.set_user({"id": 7})
    sentry_sdk.set_tag("a", "b")
    work()
`;
    const { value, diagnostics } = convertCalls(code, python);
    expect(value).toBe(`try:
    work()
    sentry_sdk.capture_message("done")
except Exception as e:
    sentry_sdk.set_tag("failed", "yes")
    # whose
    sentry_sdk.set_user({"id": 7})
    sentry_sdk.set_tag("a", "b")
    event = sentry_sdk.capture_exception(e)
    work()
`);
    expect(diagnostics.map(({ code: name, path }) => [name, path[1]])).toEqual([
      ['sdk-config/capture-moved', 6],
    ]);
  });

  test.each(['Hub.current.bind_client(client)', 'push_scope(enrich)', 'run(Hub.current)'])(
    'that nothing took the place of are errors: %s',
    (call) => {
      const code = `from sentry_sdk import Hub, push_scope\n${call}\n`;
      expect(codes(code, python)).toEqual(['by-hand']);
    },
  );
});

describe('calls of Go', () => {
  test('have the names that they have now', () => {
    const code = `package main

import (
	"log"

	"github.com/getsentry/sentry-go"
)

func main() {
	if err := sentry.Init(sentry.ClientOptions{}); err != nil {
		log.Fatal(err)
	}
	defer sentry.Flush(time.Second)
	span := sentry.StartSpan(ctx, "op", sentry.TransactionName("a"))
	scope.SetExtra("order", order{id: 5})
	log.Fatalf("%s", sentry.Version)
}
`;
    const versions = {
      ...go,
      init: 'sentrysetup.InitSentry(sentrysetup.Hooks{})',
      initImport: 'import "acme/sentrysetup"',
    };
    expect(converted(code, versions)).toBe(
      code
        .replace('import (', 'import "acme/sentrysetup"\nimport (')
        .replace('sentry.Init(sentry.ClientOptions{})', versions.init)
        .replace('TransactionName', 'WithTransactionName')
        .replace(
          'SetExtra("order", order{id: 5})',
          'SetContext("order", sentry.Context{"value": order{id: 5}})',
        )
        .replace('sentry.Version', 'sentry.SDKVersion'),
    );
    expect(codes(code, versions)).toEqual(['init-replaced', 'extra-as-context', 'reordered-flush']);
    expect(codes(code, { ...versions, to: '0.30.0' })).toEqual([
      'init-replaced',
      'reordered-flush',
    ]);
  });

  test('leave no import that nothing uses', () => {
    const code =
      'package main\n\nimport "github.com/getsentry/sentry-go"\n\nfunc main() {\n\tsentry.Init(sentry.ClientOptions{})\n}\n';
    expect(converted(code, { ...go, init: 'setup()' })).toBe(
      'package main\n\n\nfunc main() {\n\tsetup()\n}\n',
    );
  });
});
