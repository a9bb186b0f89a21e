import { expect, test } from 'vitest';
import { convertCalls, convertInit } from '../../src/convert.ts';
import { renderInit } from '../../src/render.ts';
import { isMissing } from '../support/oracles.ts';
import { printFigure } from '../support/proof.ts';
import { differences } from './support/outcome.ts';
import { unexplained } from './support/reasons.ts';
import { runGo } from './support/run-go.ts';
import { snippet } from './support/snippets.ts';

const GUIDE_DSN = 'https://public@sentry.example.com/1';
const TRACES = 200;

// The snippet ends before the service does anything.
const service = snippet('init.go').replace(/\}\n$/, '    serve()\n}\n');
const serve = `package main

import (
	"context"
	"errors"

	"github.com/getsentry/sentry-go"
)

func serve() {
	sentry.ConfigureScope(func(scope *sentry.Scope) {
		scope.SetTag("page_locale", "en-US")
		scope.SetExtra("order", 5)
		scope.SetUser(sentry.User{ID: "user-123", Email: "user@example.com"})
	})
	sentry.CaptureException(errors.New("The card was refused"))
	sentry.CaptureMessage("Something unexpected happened")
	for index := 0; index < ${TRACES}; index++ {
		sentry.StartTransaction(context.Background(), "checkout", sentry.OpName("task")).Finish()
	}
}
`;

const versions = { language: 'go', from: '0.24.0', to: '0.50.0' } as const;

test.skipIf(isMissing('go-sdk') || isMissing('go-sdk-old'))(
  'code of the guide for an old Go SDK sends what it sent on the newest, but for what is told',
  async () => {
    const init = convertInit(service, versions);
    const calls = convertCalls(service, {
      ...versions,
      init: 'sentrysetup.InitSentry(sentrysetup.Hooks{})',
      initImport: 'import "sentry-kit/oracle-go-sdk/sentrysetup"',
    });
    const served = convertCalls(serve, versions);
    const rendered = renderInit(init.value, { language: 'go', sdkVersion: versions.to });
    const was = await runGo('go-sdk-old', (dsn) => [
      { path: 'main.go', text: service.replaceAll(GUIDE_DSN, dsn) },
      { path: 'serve.go', text: serve },
    ]);
    const is = await runGo('go-sdk', () => [
      { path: 'main.go', text: calls.value },
      { path: 'serve.go', text: served.value },
      ...rendered.files.filter(({ path }) => path.endsWith('.go')),
    ]);
    expect(Object.keys(was.events).toSorted()).toEqual([
      'Something unexpected happened',
      'The card was refused',
    ]);
    expect([was.releases, was.environments]).toEqual([['my-app@1.0.0'], ['production']]);
    const told = [init, calls, served, rendered].flatMap(({ diagnostics }) => diagnostics);
    const found = differences(was, is);
    expect(unexplained(found, told)).toEqual([]);
    // A rate without EnableTracing did nothing: one of ten is kept now. The chance of none is 0.9 to the 200th.
    expect(was.roots).toEqual([]);
    expect(is.roots.length).toBeGreaterThan(0);
    expect(is.roots.length).toBeLessThan(TRACES / 2);
    printFigure(
      `guide on sentry-go ${versions.to}: ${found.length} fields differ, each of them told`,
    );
    for (const line of found) printFigure(`  ${line.slice(0, 120)}`);
  },
  500_000,
);
