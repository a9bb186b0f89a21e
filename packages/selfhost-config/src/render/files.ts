import type { TextFile } from '../plan/types.ts';
import { toConfigYml } from './config-yml.ts';
import type { RenderContext } from './context.ts';
import { toEnvironmentText } from './environment-text.ts';
import { environmentOf } from './environment.ts';
import { generatedBy } from './header.ts';
import { nginxOf, nginxPath } from './nginx.ts';
import { toOverrideYml } from './override/override.ts';
import { relayOf } from './relay.ts';
import { secretNames } from './secret-text.ts';
import { toSentryConf } from './sentry-conf/sentry-conf.ts';
import { snubaSettings, snubaSettingsOf } from './snuba-settings.ts';
import { symbolicatorOf } from './symbolicator.ts';
import { taskbrokerOf, taskbrokerPath } from './taskbroker.ts';
import { toYamlText } from './yaml-text.ts';

/** Only who runs Compose reads it. */
const onlyOwner = 0o600;

/** Every file of a deployment, with a placeholder for each secret; always in the same order. */
export function filesOf(context: RenderContext): readonly TextFile[] {
  const yaml = (value: Readonly<Record<string, unknown>> | undefined) =>
    value && `# ${generatedBy(context.tag.version)}\n${toYamlText(value)}`;
  const texts: readonly (readonly [path: string, text: string | undefined])[] = [
    ['.env.custom', toEnvironmentText(environmentOf(context))],
    ['docker-compose.override.yml', toOverrideYml(context)],
    ['sentry/config.yml', toConfigYml(context)],
    ['sentry/sentry.conf.py', toSentryConf(context)],
    ['relay/config.yml', yaml(relayOf(context))],
    ['symbolicator/config.yml', yaml(symbolicatorOf(context))],
    [taskbrokerPath, yaml(taskbrokerOf(context))],
    [nginxPath, nginxOf(context)],
    [snubaSettings.path, snubaSettingsOf(context)],
  ];
  return texts.flatMap(([path, text]) => {
    if (text === undefined) return [];
    const isSecret = path === '.env.custom' || secretNames(text).length > 0;
    return [{ path, text, ...(isSecret ? { mode: onlyOwner } : {}) }];
  });
}
