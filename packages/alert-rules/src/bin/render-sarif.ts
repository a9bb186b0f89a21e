import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { Host } from './host.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format). */
export async function renderSarif(
  host: Host,
  file: string,
  findings: readonly Diagnostic[],
): Promise<string> {
  const lines = (await readFile(resolve(host.directory, file), 'utf8')).split('\n');
  const ids = [...new Set(findings.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sentry-alerts', rules: ids.map((id) => ({ id })) } },
        results: findings.map(({ code, severity, path, message, hint }) => ({
          ruleId: code,
          ruleIndex: ids.indexOf(code),
          level: LEVELS[severity],
          message: { text: hint === undefined ? message : `${message}. ${hint}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: file },
                region: { startLine: lineOfPath(lines, path) },
              },
              logicalLocations: [{ fullyQualifiedName: path.join('.') }],
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** Where the keys of a path stand in a literal, one after the other; 1 when they do not. */
function lineOfPath(lines: readonly string[], path: Diagnostic['path']): number {
  let found = -1;
  for (const step of path) {
    if (typeof step === 'number') continue;
    const next = lines.findIndex((line, index) => index >= found && hasKey(line, step));
    if (next < 0) break;
    found = next;
  }
  return Math.max(found, 0) + 1;
}

function hasKey(line: string, key: string): boolean {
  return [`${key}:`, `'${key}':`, `"${key}":`].some((text) =>
    line.split(/[{,\s]+/).some((_, index, words) => words.slice(index).join(' ').startsWith(text)),
  );
}
