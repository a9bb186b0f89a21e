import type { Diagnostic } from '../options/diagnostic.ts';
import { invalidInput } from './error.ts';

/** The parts of a DSN that an endpoint is made of. */
export interface DsnParts {
  /** Protocol, host, port and path prefix, without a slash at the end. */
  readonly base: string;
  readonly publicKey: string;
  readonly projectId: string;
}

const FORM =
  /^([^:/]*):\/\/(?:([^@/:]*)(?::[^@/]*)?@)?(\[[^\]]*\]|[^@:/]*)(?::([^/]*))?((?:\/[^/]+)*?)(?:\/([^/]*))?\/?$/;

/** Reads a DSN; throws an error that lists all that is wrong with it, without repeating it. */
export function readDsn(dsn: string): DsnParts {
  const match = FORM.exec(dsn.trim());
  const [, protocol = '', publicKey = '', host = '', port, path = '', projectId = ''] = match ?? [];
  const problems = [
    /^https?$/.test(protocol) ? '' : 'It has to begin with https:// or http://.',
    /^\w+$/.test(publicKey) ? '' : 'The public key is missing in front of the @.',
    host === '' ? 'The host is missing after the @.' : '',
    port === undefined || isPort(port) ? '' : 'The port is no number from 1 to 65535.',
    /^\d+$/.test(projectId) ? '' : 'The project id, a number, is missing at the end.',
  ].filter((problem) => problem !== '');
  if (problems.length > 0) {
    throw invalidInput(
      'A DSN has the form https://<key>@<host>/<project>; the one given does not:',
      'Copy it from Settings > Projects > Client Keys.',
      problems.map(problemOf),
    );
  }
  return { base: `${protocol}://${host}${port ? `:${port}` : ''}${path}`, publicKey, projectId };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

function problemOf(message: string): Diagnostic {
  return { code: 'otel-bridge/invalid-dsn', severity: 'error', path: ['dsn'], message };
}
