import { isAtLeast, type Release } from '../../targets/release.ts';

/** The file that Next.js loads on servers. */
export function instrumentationFile(release: Release, isTypeScript: boolean): string {
  const hasErrors = isAtLeast(release, '8.28.0');
  return `${hasErrors ? 'import * as Sentry from "@sentry/nextjs";\n\n' : ''}export async function register()${isTypeScript ? ': Promise<void>' : ''} {
  if (process.env.NEXT_RUNTIME === "nodejs")
    await import("./sentry.server.config");
  if (process.env.NEXT_RUNTIME === "edge") await import("./sentry.edge.config");
}
${hasErrors ? '\nexport const onRequestError = Sentry.captureRequestError;\n' : ''}`;
}

/** What a page's file exports besides: how navigations are measured. */
export function instrumentationLines(release: Release): readonly string[] {
  return isAtLeast(release, '9.12.0')
    ? ['', 'export const onRouterTransitionStart = Sentry.captureRouterTransitionStart;']
    : [];
}
