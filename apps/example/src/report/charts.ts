import * as Plot from '@observablehq/plot';
import type { TraceSpan } from '../steps/read-trace.ts';
import { drawChart } from './draw-chart.ts';

/** How many traces of a route were kept and dropped. */
export interface RouteTraces {
  readonly route: string;
  readonly kept: number;
  readonly dropped: number;
}

export function drawSampling(routes: readonly RouteTraces[]): string {
  const bars = routes.flatMap(({ route, kept, dropped }) => [
    { route, count: kept, fill: 'var(--kept)' },
    { route, count: dropped, fill: 'var(--dropped)' },
  ]);
  const label = ({ kept, dropped }: RouteTraces): string => `${kept} kept, ${dropped} dropped`;
  return drawChart('Traces that were kept and dropped, by route', {
    height: 60 + routes.length * 36,
    marginRight: 160,
    x: { label: 'traces', grid: true },
    y: { label: null },
    marks: [
      Plot.barX(bars, { x: 'count', y: 'route', fill: 'fill' }),
      Plot.text(routes, {
        x: (route: RouteTraces) => route.kept + route.dropped,
        y: 'route',
        text: label,
        textAnchor: 'start',
        dx: 6,
      }),
    ],
  });
}

export function drawTimeline(events: readonly number[], fired: readonly number[]): string {
  const dates = events.map((atInMs) => new Date(atInMs));
  return drawChart('Errors of each hour of the past week, and when the alert would have fired', {
    height: 240,
    marginLeft: 50,
    marginBottom: 40,
    insetTop: 16,
    x: { type: 'utc', label: null },
    y: { label: 'errors in an hour', grid: true, nice: true },
    marks: [
      Plot.rectY(
        dates,
        Plot.binX<Plot.RectYOptions>(
          { y: 'count' },
          { interval: 'hour', fill: 'var(--kept)', inset: 0 },
        ),
      ),
      Plot.ruleX(fired, { x: (atInMs: number) => new Date(atInMs), stroke: 'var(--alert)' }),
      Plot.dot(fired, {
        x: (atInMs: number) => new Date(atInMs),
        frameAnchor: 'top',
        symbol: 'triangle2',
        r: 6,
        fill: 'var(--alert)',
      }),
      Plot.ruleY([0]),
    ],
  });
}

/** What a threshold would have come to. */
export interface SweptThreshold {
  readonly value: number;
  readonly perWeek: number;
}

export function drawSweep(
  values: readonly SweptThreshold[],
  chosen: number,
  maxPerWeek: number,
): string {
  return drawChart(`Alerts in a week by threshold; ${chosen} is the lowest that is quiet enough`, {
    height: 240,
    marginLeft: 50,
    marginBottom: 40,
    insetTop: 24,
    x: { label: 'errors in an hour, above', type: 'band' },
    y: { label: 'alerts in a week', grid: true },
    marks: [
      Plot.barY(values, {
        x: 'value',
        y: 'perWeek',
        fill: ({ value }: SweptThreshold) => (value === chosen ? 'var(--alert)' : 'var(--kept)'),
      }),
      Plot.ruleY([maxPerWeek], { stroke: 'currentColor', strokeDasharray: '4 3' }),
      Plot.text(values, {
        x: 'value',
        y: 'perWeek',
        text: ({ perWeek }: SweptThreshold) => perWeek.toFixed(1),
        dy: -8,
        fill: 'currentColor',
        stroke: 'var(--background)',
        strokeWidth: 5,
      }),
      Plot.text([`dashed: at most ${maxPerWeek} a week`], { frameAnchor: 'top-right' }),
      Plot.ruleY([0]),
    ],
  });
}

export function drawWaterfall(spans: readonly TraceSpan[]): string {
  const rows = spans.map((span, index) => ({
    ...span,
    index,
    label: `${span.service}  ${span.name}`,
  }));
  return drawChart('The spans of one order, from the page through the API to the worker', {
    height: 50 + rows.length * 26,
    marginLeft: 250,
    marginRight: 80,
    marginBottom: 40,
    x: { label: 'milliseconds', grid: true },
    y: {
      label: null,
      domain: rows.map(({ index }) => index),
      tickFormat: (index: number) => rows[index]?.label ?? '',
    },
    marks: [
      Plot.barX(rows, {
        x1: 'startInMs',
        x2: (span: TraceSpan) => span.startInMs + span.durationInMs,
        y: 'index',
        fill: ({ service }: TraceSpan) => `var(--${service})`,
        stroke: ({ service }: TraceSpan) => `var(--${service})`,
        insetTop: 3,
        insetBottom: 3,
      }),
      Plot.text(rows, {
        x: (span: TraceSpan) => span.startInMs + span.durationInMs,
        y: 'index',
        text: ({ durationInMs }: TraceSpan) => `${durationInMs.toFixed(1)} ms`,
        textAnchor: 'start',
        dx: 6,
      }),
    ],
  });
}

/** What the upload of a release weighed. */
export interface UploadBytes {
  readonly what: string;
  readonly isSent: boolean;
  readonly kilobytes: number;
}

export function drawUploads(rows: readonly UploadBytes[]): string {
  return drawChart('Scripts and maps of each release, and what was sent of them', {
    height: 70 + rows.length * 32,
    marginRight: 110,
    marginLeft: 200,
    x: { label: 'kB', grid: true },
    y: { label: null, domain: rows.map(({ what }) => what) },
    marks: [
      Plot.barX(rows, {
        x: 'kilobytes',
        y: 'what',
        fill: ({ isSent }: UploadBytes) => (isSent ? 'var(--alert)' : 'var(--kept)'),
      }),
      Plot.text(rows, {
        x: 'kilobytes',
        y: 'what',
        text: ({ kilobytes }: UploadBytes) => `${kilobytes.toFixed(0)} kB`,
        textAnchor: 'start',
        dx: 6,
      }),
    ],
  });
}
