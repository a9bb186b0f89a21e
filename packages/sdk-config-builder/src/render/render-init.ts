import { checkSentryConfig } from '../config/check.ts';
import type { SentryConfig } from '../config/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createTell, type Tell } from '../diagnostics/tell.ts';
import { describeFinding } from '../diagnostics/texts.ts';
import { renderGo } from './go/render-go.ts';
import { renderJavaScript } from './javascript/render-javascript.ts';
import { renderPython } from './python/render-python.ts';
import type { Rendered, SourceTarget, TextFile } from './types.ts';
import { withoutSecrets } from './without-secrets.ts';

/**
 * Source that sets an SDK up as described, and the functions that a service calls: for JavaScript and TypeScript with this
 * package and `@sentry-kit/sampling` at run time, for Python and Go with everything written out. Deterministic, formatted,
 * without secrets. Never throws: a description with errors gives no files.
 */
export function renderInit(config: SentryConfig, target: SourceTarget): Rendered {
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const add = (diagnostic: Diagnostic) => {
    // What holds everywhere is told once, not for each environment again.
    const path = diagnostic.path.join('.').replace(/^environments\.[^.]+\./, '');
    const key = `${diagnostic.code} ${path} ${diagnostic.message}`;
    if (!told.has(key)) diagnostics.push(diagnostic);
    told.add(key);
  };
  const found = checkSentryConfig(config);
  for (const diagnostic of found) add(diagnostic);
  if (found.some(({ severity }) => severity === 'error')) return { files: [], diagnostics };
  const tell = createTell(add, describeFinding);
  return { files: filesOf(withoutSecrets(config, tell), target, tell, add), diagnostics };
}

function filesOf(
  config: SentryConfig,
  target: SourceTarget,
  tell: Tell,
  add: (diagnostic: Diagnostic) => void,
): readonly TextFile[] {
  if (target.language === 'python') return renderPython(config, target, tell);
  if (target.language === 'go') return renderGo(config, target, tell);
  return renderJavaScript(config, target, tell, add);
}
