import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { OtlpLogs, OtlpTraces } from '../reverse/otlp-json.ts';
import { findOracle } from './oracle.ts';

/** OpenTelemetry's own reader of OTLP. */
export const decoder = findOracle('otlp-decoder');

/** A request to read. */
export interface OtlpRequest {
  readonly signal: 'traces' | 'logs';
  readonly form: 'protobuf' | 'json';
  readonly body: Uint8Array;
}

/** What the reader sees in each request. */
export async function decodeOtlp(
  requests: readonly OtlpRequest[],
): Promise<readonly (OtlpTraces & OtlpLogs)[]> {
  const script = fileURLToPath(new URL('otlp_decoder.py', import.meta.url));
  const python = `${decoder.directory}/.venv/bin/python`;
  const output = await new Promise<string>((resolve, reject) => {
    const child = execFile(python, [script], { maxBuffer: 2 ** 30 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    const lines = requests.map((request) =>
      JSON.stringify({ ...request, body: Buffer.from(request.body).toString('base64') }),
    );
    child.stdin?.end(lines.join('\n'));
  });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as OtlpTraces & OtlpLogs);
}
