import { resolveConfig } from '../config/resolve.ts';
import type { SentryConfig } from '../config/types.ts';
import { createTell, type Describe } from '../diagnostics/tell.ts';
import { resolveTarget } from '../targets/resolve-target.ts';
import type { SdkTarget } from '../targets/types.ts';
import { nameOf, type Build } from './build.ts';
import { putHooks } from './hooks.ts';
import { putIdentity } from './identity.ts';
import { putIntegrations } from './integrations.ts';
import { putPlainFields } from './plain-fields.ts';
import { putPrivacy } from './privacy.ts';
import { putRates } from './rates.ts';
import { putSignals, putSwitches } from './switches.ts';
import { putTracing } from './tracing.ts';
import type { InitHooks, InitOptions } from './types.ts';

/** Writes the options, part by part. The order is that in which parts look at what others wrote. */
export function writeOptions(
  config: SentryConfig,
  target: SdkTarget,
  hooks: InitHooks,
  describe?: Describe,
): InitOptions {
  const { onDiagnostic, environment = {} } = hooks;
  const tell = createTell(onDiagnostic, describe);
  try {
    const resolved = resolveTarget(target);
    if (resolved === undefined) {
      tell('unknown-target', 'target', `${target.sdk} ${target.version}`);
      return { enabled: false };
    }
    const { config: found, environment: environmentName } = resolveConfig(
      config,
      environment,
      tell,
    );
    const options: InitOptions = {};
    const build: Build = {
      config: found,
      target: resolved,
      hooks,
      environment,
      environmentName,
      tell,
      options,
    };
    if (!resolved.isKnown) tell('unknown-release', 'target.version', nameOf(build));
    putIdentity(build);
    putSwitches(build);
    putRates(build);
    putTracing(build);
    putPlainFields(build);
    putSignals(build);
    putHooks(build);
    putIntegrations(build, putPrivacy(build));
    return options;
  } catch {
    tell('unreadable-config', '');
    return { enabled: false };
  }
}
