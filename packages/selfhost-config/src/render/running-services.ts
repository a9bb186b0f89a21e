import type { RenderContext } from './context.ts';

/** The services that run: those of the other profile, and those that were replaced, are left out. */
export function runningServices({ services, profile }: RenderContext): readonly string[] {
  return Object.entries(services).flatMap(([name, { profiles }]) =>
    profiles === undefined || profiles.includes(profile) ? [name] : [],
  );
}
