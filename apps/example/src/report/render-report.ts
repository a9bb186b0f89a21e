import { drawSampling, drawSweep, drawTimeline, drawUploads, drawWaterfall } from './charts.ts';
import { escapeHtml, renderRegion, renderTable } from './html.ts';
import type { ReportFacts } from './report-facts.ts';
import { style } from './style.ts';

/** One HTML file without scripts that loads nothing: it works from disk. */
export function renderReport(facts: ReportFacts): string {
  const sections = [
    renderSampling(facts),
    renderTrace(facts),
    renderBacktest(facts),
    renderUploads(facts),
    renderPlans(facts),
  ];
  const links = sections.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`);
  const bodies = sections.map(
    ({ id, title, content }) =>
      `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>\n${content}\n</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>The shop and its Sentry</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header>
<h1>The shop and its Sentry</h1>
<p>${escapeHtml(facts.releases.join(' and '))} in ${facts.environment}, on ${facts.kind === 'sandbox' ? 'the sandbox' : 'a real Sentry'}.</p>
<nav aria-label="Sections"><ul>${links.join('')}</ul></nav>
</header>
<main id="main" tabindex="-1">
${renderSummary(facts)}
${bodies.join('\n')}
</main>
</body>
</html>
`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: string;
}

function renderSummary({ found, after, job, skipped, traffic }: ReportFacts): string {
  const [frame] = found.story.stack;
  const entries = [
    ['The issue', `${found.issue.shortId} ${found.issue.title}`],
    ['Where', frame === undefined ? 'unknown' : `${frame.place}: ${frame.line.trim()}`],
    ['After the release that should have resolved it', after.regressed.substatus ?? 'unknown'],
    [
      'Alerts sent',
      after.sent.map(({ alert, issue }) => `${alert} (${issue})`).join(', ') || 'not known here',
    ],
    ['The nightly job, newest run first', job.statuses.join(', ')],
    ['The page was seen in', traffic.engine],
    ...(skipped.length > 0 ? [['Skipped', skipped.join(', ')]] : []),
  ];
  const items = entries.map(
    ([term = '', text = '']) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd>`,
  );
  return `<dl>${items.join('\n')}</dl>`;
}

function renderFigure(caption: string, chart: string, table: string): string {
  const label = `The numbers: ${caption}`;
  return `<figure><figcaption>${caption}</figcaption>
${chart}
</figure>
<details><summary>The numbers</summary>${renderRegion(label, table)}</details>`;
}

const key = (name: string): string =>
  `<span class="key" style="background: var(--${name})"></span>${name}`;

function renderSampling({ traffic }: ReportFacts): Section {
  const { traces, decisions, budget } = traffic.api;
  const routes = Object.entries(traces).map(([route, counts]) => ({ route, ...counts }));
  const caption = `Traces of the API, by route:${key('kept')}${key('dropped')}`;
  const rows = routes.map(({ route, kept, dropped }) => [route, kept, dropped]);
  const rules = [
    ...decisions.rules.map(({ id, decisions: asked, expectedKept }) => [id, asked, expectedKept]),
    ['by default', decisions.byDefault.decisions, decisions.byDefault.expectedKept],
    ['inherited', decisions.inherited.decisions, decisions.inherited.expectedKept],
  ];
  const content = `${renderFigure(caption, drawSampling(routes), renderTable('Traces by route', ['route', 'kept', 'dropped'], rows))}
${renderRegion('What each rule decided', renderTable('What each rule of the policy decided, and how many traces that keeps on average', ['rule', 'decisions', 'kept on average'], rules))}
<p>The budget of ${budget.limit.toLocaleString('en')} spans an hour stopped ${budget.fuse.decisions} traces.</p>`;
  return { id: 'sampling', title: 'What the sampler kept', content };
}

function renderTrace({ trace }: ReportFacts): Section {
  const caption = `One order:${key('page')}${key('api')}${key('worker')}`;
  const rows = trace.map(({ service, op, name, startInMs, durationInMs }) => [
    ...[service, op, name],
    ...[startInMs, durationInMs],
  ]);
  const columns = ['service', 'operation', 'name', 'begins at ms', 'takes ms'];
  const content = renderFigure(caption, drawWaterfall(trace), renderTable('Spans', columns, rows));
  return { id: 'trace', title: 'A trace across page, API and worker', content };
}

function renderBacktest({ alerts: { backtest } }: ReportFacts): Section {
  const { events, fired, values, chosen, maxPerWeek } = backtest;
  const days = new Map<string, number>();
  for (const atInMs of events) {
    const day = new Date(atInMs).toISOString().slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const firedOn = (day: string): number =>
    fired.filter((atInMs) => new Date(atInMs).toISOString().startsWith(day)).length;
  const perDay = [...days].map(([day, count]) => [day, count, firedOn(day)]);
  const sweep = values.map(({ value, fired: times, perWeek }) => [value, times, perWeek]);
  const content = [
    renderFigure(
      `Errors of the past week, and when “more than ${chosen} of an issue in an hour” would have fired`,
      drawTimeline(events, fired),
      renderTable('Errors and alerts by day', ['day', 'errors', 'alerts'], perDay),
    ),
    renderFigure(
      `Every threshold, tried on the same week; ${chosen} was applied`,
      drawSweep(values, chosen, maxPerWeek),
      renderTable('Alerts by threshold', ['above', 'fired', 'a week'], sweep),
    ),
  ].join('\n');
  return { id: 'backtest', title: 'Alerts, tried on what happened', content };
}

function renderUploads({ shipped }: ReportFacts): Section {
  const bars = shipped.flatMap(({ files, sentBytes, sentAgainBytes }, index) => {
    const release = index === 0 ? 'first' : 'second';
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return [
      { what: `${release}: scripts and maps`, kilobytes: bytes / 1000, isSent: false },
      { what: `${release}: sent`, kilobytes: sentBytes / 1000, isSent: true },
      { what: `${release}: sent again`, kilobytes: sentAgainBytes / 1000, isSent: true },
    ];
  });
  const rows = shipped.flatMap(({ version, files }) =>
    files.map(({ url, type, bytes }) => [version, url, type, bytes]),
  );
  const columns = ['release', 'file', 'kind', 'bytes'];
  const content = renderFigure(
    'What each release uploaded',
    drawUploads(bars),
    renderTable('Files of the uploads', columns, rows),
  );
  return { id: 'uploads', title: 'Uploads', content };
}

function renderPlans({ shipped, alerts, deployment }: ReportFacts): Section {
  const plans = [
    ...shipped.map(({ version, plan }) => ({ title: `Release ${version}`, plan })),
    { title: 'Alerts', plan: alerts.plan },
    { title: 'A Sentry of your own', plan: deployment.plan },
  ];
  const content = plans.map(
    ({ title, plan }) =>
      `<details open><summary>${escapeHtml(title)}</summary>${renderRegion(`Plan: ${title}`, `<pre>${escapeHtml(plan)}</pre>`)}</details>`,
  );
  return {
    id: 'plans',
    title: 'Plans, as they were shown before they were applied',
    content: content.join('\n'),
  };
}
