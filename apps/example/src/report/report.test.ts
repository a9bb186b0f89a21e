import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, type DrivenPage, withChromium } from '../testing/drive-chromium.ts';
import { exampleFacts } from '../testing/example-facts.ts';
import { renderReport } from './render-report.ts';
import { style } from './style.ts';

const report = renderReport(exampleFacts);

describe('the report', () => {
  it('loads nothing and runs nothing', () => {
    expect(report).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`,
    );
    const outside =
      /<script|<img|<iframe|<link[^>]+href="(?!data:)|@import|url\(|https?:\/\/(?!www\.w3\.org\/)/g;
    expect(report.match(outside)).toBeNull();
  });

  it('shows what others have written as text', () => {
    expect(report).not.toContain('<b>');
    expect(report).toContain('RangeError: &lt;b&gt;bold&lt;/b&gt;');
  });

  it('names every chart, and has its numbers in a table', () => {
    const charts = [...report.matchAll(/<svg[^>]*>/g)].map(([tag]) => tag);
    expect(charts).toHaveLength(5);
    for (const tag of charts) {
      expect(tag).toContain('role="img"');
      expect(tag).toMatch(/ aria-label="[^"]{20,}"/);
    }
    expect(
      report.match(/<\/figure>\s*<details><summary>The numbers<\/summary>.*<caption>/g),
    ).toHaveLength(5);
  });

  // WCAG 2.2: 4.5 for text (1.4.3), 3 for what a chart is made of (1.4.11).
  it.each(['light', 'dark'])('has colours that can be told from the background: %s', (scheme) => {
    const [light = '', dark = ''] = style.split('@media');
    const block = scheme === 'light' ? light : dark;
    const colours = new Map(
      [...block.matchAll(/--(\w+): (#\w{6})/g)].map(([, name = '', colour = '']) => [name, colour]),
    );
    const background = colours.get('background') ?? '';
    const contrast = (name: string): number => contrastOf(colours.get(name) ?? '', background);
    for (const name of ['text', 'quiet', 'link']) expect(contrast(name), name).toBeGreaterThan(4.5);
    for (const name of ['kept', 'dropped', 'alert', 'page', 'api', 'worker'])
      expect(contrast(name), name).toBeGreaterThan(3);
  });
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(colour: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = [luminance(colour), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.skipIf(chromium.isSkipped)(`the report in ${chromium.name}`, { timeout: 60_000 }, () => {
  let directory: string;
  let url: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'sentry-kit-report-'));
    writeFileSync(join(directory, 'report.html'), report);
    url = pathToFileURL(join(directory, 'report.html')).href;
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('works from disk, light and dark, and reaches everything by keyboard', async () => {
    await withChromium(async (page) => {
      for (const [scheme, background] of [
        ['light', 'rgb(255, 255, 255)'],
        ['dark', 'rgb(20, 23, 28)'],
      ]) {
        const features = [{ name: 'prefers-color-scheme', value: scheme }];
        await page.command('Emulation.setEmulatedMedia', { features });
        await page.open(url);
        expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
          background,
        );
        expect(await page.evaluate(drawnCharts)).toEqual(Array.from({ length: 5 }, () => true));
      }
      const interactive = await page.evaluate(
        `document.querySelectorAll('a, summary, [tabindex="0"]').length`,
      );
      expect(interactive).toBeGreaterThan(15);
      await page.evaluate(
        `for (const part of document.querySelectorAll('details')) part.open = true`,
      );
      expect(await focusedByTab(page, Number(interactive))).toBe(interactive);
      const told = page.events.filter(({ method }) =>
        /^(Log\.|Runtime\.(exception|console))/.test(method),
      );
      expect(told).toEqual([]);
      const asked = page.events.filter(({ method }) => method === 'Network.requestWillBeSent');
      const urls = asked.map(({ params }) => (params as { request: { url: string } }).request.url);
      expect(urls.filter((one) => !one.startsWith('data:'))).toEqual([url, url]);
    });
  });
});

/** Whether each chart has bars of some size, in colours of its own, and text. */
const drawnCharts = `[...document.querySelectorAll('figure svg')].map((chart) => {
  const { width, height } = chart.getBoundingClientRect();
  const fills = [...chart.querySelectorAll('rect')].map((bar) => getComputedStyle(bar).fill);
  return width > 500 && height > 100 && chart.querySelector('text') !== null &&
    fills.some((fill) => /^rgb/.test(fill) && fill !== 'rgb(0, 0, 0)');
})`;

/** How many different parts of the page the tab key gets to, all of them with a visible focus. */
async function focusedByTab(page: DrivenPage, atMost: number): Promise<unknown> {
  await page.evaluate('globalThis.focused = new Set()');
  for (let press = 0; press < atMost; press += 1) {
    for (const type of ['keyDown', 'keyUp'])
      await page.command('Input.dispatchKeyEvent', {
        type,
        key: 'Tab',
        code: 'Tab',
        windowsVirtualKeyCode: 9,
      });
    await page.evaluate(
      `getComputedStyle(document.activeElement).outlineStyle !== 'none' && focused.add(document.activeElement)`,
    );
  }
  return page.evaluate('focused.size');
}

it('is served on the loopback until the program is ended', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'sentry-kit-report-'));
  const path = join(directory, 'report.html');
  writeFileSync(path, report);
  const code = `const { serveReport } = await import(${JSON.stringify(new URL('serve-report.ts', import.meta.url).href)}); console.log(await serveReport(${JSON.stringify(path)}))`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    });
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe(report);
  } finally {
    child.kill();
    rmSync(directory, { recursive: true });
  }
});
