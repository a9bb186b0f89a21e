import { explainConfig } from '../config/resolve.ts';
import type { SentryConfig } from '../config/types.ts';
import { createReport } from '../diagnostics/report.ts';
import { resolveTarget } from '../targets/resolve-target.ts';
import { releaseText } from '../targets/release.ts';
import type { SdkTarget } from '../targets/types.ts';
import type { Build } from './build.ts';
import { putFilters } from './filters.ts';
import { putHooks } from './hooks.ts';
import { putIdentity } from './identity.ts';
import { putIntegrations } from './integrations.ts';
import { putPrivacy } from './privacy.ts';
import { putRates } from './rates.ts';
import { putSignals, putSwitches } from './switches.ts';
import { putTracing } from './tracing.ts';
import type { InitHooks, InitOptions } from './types.ts';

/**
 * The options for `init` of one SDK and release that do what the description says. It never throws: what the release cannot
 * do, and what it does in another way, is a diagnostic; where that would send what must not leave, nothing is sent.
 */
export function createInitOptions(
  config: SentryConfig,
  target: SdkTarget,
  hooks: InitHooks = {},
): InitOptions {
  const report = createReport(hooks.onDiagnostic);
  try {
    const resolved = resolveTarget(target);
    if (resolved === undefined) {
      report({
        code: 'sdk-config/unknown-target',
        severity: 'error',
        path: ['target'],
        message: `There is no ${target.sdk} ${target.version} in the tables. Nothing is sent.`,
        hint: 'Give the name of the package and its version, such as 11.12.0.',
      });
      return { enabled: false };
    }
    if (!resolved.isKnown)
      report({
        code: 'sdk-config/unknown-release',
        severity: 'info',
        path: ['target', 'version'],
        message: `The tables end before ${resolved.sdk} ${releaseText(resolved.release)}: the options are those of the newest release that they know.`,
      });
    const environment = hooks.environment ?? {};
    const explained = explainConfig(config, environment, report);
    const build: Build = {
      config: explained.config,
      target: resolved,
      hooks,
      environment,
      environmentName: explained.environment,
      report,
      options: {},
    };
    putIdentity(build);
    putSwitches(build);
    putRates(build);
    putTracing(build);
    putSignals(build);
    putFilters(build);
    putHooks(build);
    putIntegrations(build, putPrivacy(build));
    return build.options;
  } catch {
    report({
      code: 'sdk-config/unreadable-config',
      severity: 'error',
      path: [],
      message: 'The description cannot be read. Nothing is sent.',
      hint: 'Check it with checkSentryConfig.',
    });
    return { enabled: false };
  }
}
