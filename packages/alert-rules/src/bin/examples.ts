/** How each command is written, for its help. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  plan: ['plan', 'plan --check --json', 'plan --markdown --max-delete 2'],
  apply: ['apply', 'apply --max-delete 2'],
  adopt: ['adopt'],
  import: ['import --write', 'import https://acme.sentry.io/monitors/alerts/4711/'],
  convert: ['convert rules.json --project shop', 'convert rules.yaml --team ops@example.com=ops'],
  audit: ['audit --project shop'],
  lint: ['lint --strict', 'lint --sarif'],
  backtest: [
    'backtest history.ndjson',
    'backtest --project shop --stats-period 30d --sweep checkout --values 10,20,50 --max-per-week 5',
  ],
  test: ['test checkout.test.json'],
  mute: ['mute checkout --for 2h', 'mute checkout pager --until 2026-12-31T12:00:00Z'],
  unmute: ['unmute checkout'],
  why: ['why checkout'],
  'test-fire': ['test-fire checkout'],
};
