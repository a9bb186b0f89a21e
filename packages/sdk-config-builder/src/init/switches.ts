import { isStopped } from '../config/value-kinds.ts';
import { has, put, since, type Build } from './build.ts';

/** Writes whether anything is sent at all. Each of the three ways to stop it holds, whatever the others say. */
export function putSwitches(build: Build): void {
  const { config, environment, environmentName } = build;
  const isKilled = config.killSwitch !== undefined && isStopped(environment[config.killSwitch]);
  const isDisabled = config.disabledIn?.includes(environmentName) === true;
  if (isKilled || isDisabled || config.enabled === false) build.options.enabled = false;
  else if (build.options.enabled === undefined) put(build, 'enabled', config.enabled, 'enabled');
}

/** Writes whether logs and metrics are sent: by an option, or by a hook where the SDK always collects them. */
export function putSignals(build: Build): void {
  const { logs, metrics } = build.config;
  if (since(build, '11.0.0')) {
    if (logs === false) build.options.beforeSendLog = dropAll;
    if (metrics === false) build.options.beforeSendMetric = dropAll;
    return;
  }
  // What an SDK does not have is off already.
  if (logs === true && hasExperimentalLogs(build))
    build.options['_experiments'] = { enableLogs: true };
  else if (logs === true || has(build, 'enableLogs')) put(build, 'enableLogs', logs, 'logs');
  if (metrics === true || has(build, 'enableMetrics'))
    put(build, 'enableMetrics', metrics, 'metrics');
}

/** Whether options of logs are still below `_experiments`: getsentry/sentry-javascript#15717 and #17092. */
export function hasExperimentalLogs(build: Build): boolean {
  return since(build, '9.10.0') && !since(build, '9.41.0');
}

const dropAll = () => null;
