import type { Sandbox } from '@sentry-kit/sandbox';

/** What a sandbox has received in items of a type; containers are opened. */
export function sentItems(sandbox: Sandbox, type: string): readonly Record<string, unknown>[] {
  return sandbox.envelopes
    .flatMap(({ items }) => items)
    .filter((item) => item.headers['type'] === type)
    .flatMap(({ payload }) => {
      const content = payload as Record<string, unknown> & {
        readonly items?: readonly Record<string, unknown>[];
      };
      return content.items ?? [content];
    });
}
