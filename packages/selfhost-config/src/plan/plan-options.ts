import { optionsOf, optionsOfSentryConf } from '../render/config-yml.ts';
import type { RenderContext } from '../render/context.ts';
import { isGenerated } from '../render/header.ts';
import { isMap } from '../yaml/path.ts';
import { isSameValue } from '../yaml/equal.ts';
import type { YamlChanges } from '../merge/apply.ts';

// Options that follow from fields of a description, and go again with the field if this package wrote the file.
const described =
  /^(?:mail|github-app|auth-google|slack|discord|replay\.storage)\.|^system\.(?:admin-email|url-prefix)$/;

/** What has to change in an operator's `sentry/config.yml`. */
export function optionChanges(
  text: string,
  existing: unknown,
  context: RenderContext,
): YamlChanges {
  const before = isMap(existing) ? existing : {};
  const wanted = optionsOf(context);
  const base = context.tag.configuration.sentry;
  const shadowed = optionsOfSentryConf(context);
  const isOurs = isGenerated(text);
  const set = Object.entries(wanted).filter(([key, value]) => {
    if (!(key in before)) return true;
    // What the release's example says is only where to start from.
    const isExample = key in base && isSameValue(base[key], value);
    return !isExample && !isSameValue(before[key], value);
  });
  const remove = Object.keys(before).filter(
    (key) => shadowed.has(key) || (isOurs && !(key in wanted) && described.test(key)),
  );
  return {
    set: set.map(([key, value]) => ({ at: [key], value })),
    remove: remove.map((key) => [key]),
  };
}
