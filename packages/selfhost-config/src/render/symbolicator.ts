import type { Configuration } from '../atlas/types.ts';
import type { RenderContext } from './context.ts';
import { mergeDeep } from './merge-deep.ts';
import { relayReadsEnvironment } from './relay.ts';

/** `symbolicator/config.yml`: that of the release, with what the description changes. */
export function symbolicatorOf(context: RenderContext): Configuration {
  const { deployment, tag } = context;
  // From 25.11.0 on the example takes the address from the environment, as Relay's does.
  const metrics =
    deployment.statsd === undefined || relayReadsEnvironment(context)
      ? {}
      : { metrics: { statsd: deployment.statsd.address, prefix: 'sentry.symbolicator' } };
  return mergeDeep(
    mergeDeep(tag.configuration.symbolicator, metrics),
    deployment.raw?.symbolicator ?? {},
  );
}
