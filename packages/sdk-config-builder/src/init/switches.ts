import { isStopped } from '../config/value-kinds.ts';
import { put, since, type Build } from './build.ts';

/** Writes whether anything is sent at all. Each of the three ways to stop it holds, whatever the others say. */
export function putSwitches(build: Build): void {
  const { config, environment, environmentName, options } = build;
  const { killSwitch, disabledIn } = config;
  const isKilled = killSwitch !== undefined && isStopped(environment[killSwitch]);
  if (isKilled || disabledIn?.includes(environmentName)) options.enabled = false;
  else if (options.enabled === undefined) put(build, 'enabled');
}

/** Writes whether logs and metrics are sent: by an option, or by a hook where the SDK always collects them. */
export function putSignals(build: Build): void {
  const { config, options } = build;
  if (since(build, '11.0.0')) {
    if (config.logs === false) options.beforeSendLog = dropAll;
    if (config.metrics === false) options.beforeSendMetric = dropAll;
    return;
  }
  if (config.logs && hasExperimentalLogs(build)) options['_experiments'] = { enableLogs: true };
  else put(build, 'enableLogs', 'logs');
  put(build, 'enableMetrics', 'metrics');
}

/** Whether options of logs are still below `_experiments`: getsentry/sentry-javascript#15717 and #17092. */
export function hasExperimentalLogs(build: Build): boolean {
  return since(build, '9.10.0') && !since(build, '9.41.0');
}

const dropAll = () => null;
