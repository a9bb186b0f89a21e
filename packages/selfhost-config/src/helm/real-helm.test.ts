import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderHelmValues } from './render-helm-values.ts';

const helm = fileURLToPath(new URL('../../../../oracles/helm/target/helm', import.meta.url));
const isMissing = !existsSync(helm);
const isProof = process.env['SENTRY_KIT_PROOF'] === '1';
if (isMissing && isProof) {
  throw new Error(`missing: ${helm}; run npm run test:setup -- helm`);
}

// A chart of our own that prints its values: the community chart needs others that no test can fetch.
describe.skipIf(isMissing)('a real helm (npm run test:setup -- helm)', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'sentry-kit-helm-'));
    mkdirSync(join(directory, 'chart/templates'), { recursive: true });
    writeFileSync(
      join(directory, 'chart/Chart.yaml'),
      'apiVersion: v2\nname: printer\nversion: 1.0.0\n',
    );
    writeFileSync(
      join(directory, 'chart/values.yaml'),
      'sentry:\n  web:\n    replicas: 1\n    kept: yes\n',
    );
    writeFileSync(join(directory, 'chart/templates/values.yaml'), '{{ .Values | toYaml }}\n');
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  test('reads the values as they are meant, and merges them over those of a chart', () => {
    const { files } = renderHelmValues({
      version: '24.9.0',
      url: 'https://sentry.example.com',
      admin: { email: 'ada@example.com' },
      scaling: { web: { replicas: 3 } },
      raw: { settings: { SENTRY_NOTE: `a "quoted" # text\nwith lines: {{ .Values }}` } },
    });
    const text = files.find(({ path }) => path === 'values.yaml')?.text ?? '';
    writeFileSync(join(directory, 'values.yaml'), text);
    const printed = execFileSync(
      helm,
      ['template', 'sentry', join(directory, 'chart'), '--values', join(directory, 'values.yaml')],
      { encoding: 'utf8', env: { ...process.env, HOME: directory } },
    );
    const merged = parse(printed) as Record<string, unknown>;
    const ours = parse(text) as Record<string, unknown>;
    expect(merged).toMatchObject(ours);
    expect(merged).toMatchObject({ sentry: { web: { replicas: 3, kept: true } } });
  });
});
