import type { Diagnostic, OnDiagnostic } from './diagnostic.ts';
import { createReport } from './report.ts';

/** Says that something cannot be done as described: what, where in the description, and the facts that differ each time. */
export type Tell = (code: string, path: string, about?: string) => void;

/** The words for a code; `about` are the facts that came with it. */
export type Describe = (
  code: string,
  about: string,
) => { readonly message: string; readonly hint?: string };

const errors =
  /^(?:invalid-dsn|matcher-not-available|policy-without-sampler|scrubbing-not-available|secret-in-source|unknown-target|unreadable-config)$/;
const infos = /^(?:baggage-not-cleaned|other-runtime|transactions-as-spans|unknown-release)$/;

/** Hands findings on as diagnostics. Without words for them a finding is its code and its facts: browsers load no prose. */
export function createTell(
  onDiagnostic: OnDiagnostic | undefined,
  describe: Describe = terse,
): Tell {
  const report = createReport(onDiagnostic);
  return (code, path, about = '') => report(toDiagnostic(code, path, describe(code, about)));
}

function toDiagnostic(code: string, path: string, words: ReturnType<Describe>): Diagnostic {
  const severity = errors.test(code) ? 'error' : infos.test(code) ? 'info' : 'warning';
  return { code: `sdk-config/${code}`, severity, path: path.split('.').filter(Boolean), ...words };
}

function terse(code: string, about: string): { message: string } {
  return { message: about === '' ? code.replaceAll('-', ' ') : about };
}
