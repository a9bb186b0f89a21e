import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** A chart as SVG text. Its colours are variables of the page, so that one drawing is light and dark. */
export function drawChart(label: string, options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const chart = Plot.plot({
    width: 860,
    marginLeft: 160,
    style: { fontSize: '13px', background: 'none' },
    ...options,
    ariaLabel: label,
    document,
  });
  chart.setAttribute('role', 'img');
  return chart.outerHTML;
}
