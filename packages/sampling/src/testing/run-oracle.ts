import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Oracle } from './oracle.ts';

const limits = { encoding: 'utf8', maxBuffer: 1e9, timeout: 240_000 } as const;

/** Runs a Python program beside this file with the oracle's packages; JSON in, JSON out. */
export function runPython(oracle: Oracle, program: string, input: unknown): unknown {
  const python = join(oracle.directory, '.venv/bin/python');
  const path = fileURLToPath(new URL(program, import.meta.url));
  // Relay's binding draws a stack trace for each refusal, which takes longer than all the rest.
  const env = { ...process.env, RUST_LIB_BACKTRACE: '0' };
  return JSON.parse(execFileSync(python, [path], { ...limits, env, input: JSON.stringify(input) }));
}

/** Runs a compiled oracle; lines in, lines out. */
export function runBinary(oracle: Oracle, input: readonly string[]): string[] {
  const binary = join(oracle.directory, 'target/release', oracle.name);
  return execFileSync(binary, { ...limits, input: input.join('\n') })
    .trimEnd()
    .split('\n');
}
