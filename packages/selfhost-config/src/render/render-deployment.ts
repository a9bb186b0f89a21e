import { readDescription } from '../deployment/check.ts';
import { contextOf } from '../deployment/define.ts';
import type { Deployment } from '../deployment/types.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { TextFile } from '../plan/types.ts';
import { filesOf } from './files.ts';
import { fillFile } from './fill-file.ts';
import { secretNames, type Secrets } from './secret-text.ts';

/** Files, and what is to be said about them. */
export interface Rendered {
  /** The files, with paths relative to the checkout of getsentry/self-hosted. */
  readonly files: readonly TextFile[];
  /** What is to be said about them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How a deployment is rendered. */
export interface RenderDeploymentOptions {
  /** Finds the values of secrets. Without it, files hold placeholders such as `<secret:SMTP_PASSWORD>`. */
  readonly secrets?: Secrets | undefined;
}

/**
 * Every file of a deployment, as on a machine that has none yet; the same description gives the same bytes. Throws a
 * `SelfhostError` when the description has errors or a secret cannot be written.
 */
export function renderDeployment(
  deployment: Deployment,
  options: RenderDeploymentOptions = {},
): Rendered {
  const { diagnostics } = readDescription(deployment);
  const files = filesOf(contextOf(deployment));
  const { secrets } = options;
  if (secrets === undefined) return { files, diagnostics };
  const missing = [...new Set(files.flatMap(({ text }) => secretNames(text)))].filter(
    (name) => secrets(name) === undefined,
  );
  return {
    files: files.map((file) => fillFile(file, secrets)),
    diagnostics: [
      ...diagnostics,
      ...missing.map((name): Diagnostic => ({
        code: 'selfhost/missing-secret',
        severity: 'warning',
        path: [],
        message: `There is no value for the secret ${name}; its placeholder stays.`,
      })),
    ],
  };
}
