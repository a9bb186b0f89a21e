import { alertsPage } from './alerts.ts';
import { cliPage } from './cli.ts';
import { diagnosticsPage } from './diagnostics/page.ts';
import { operationsPage } from './operations.ts';
import { packageNames } from './root.ts';
import { sdkOptionsPage } from './sdk-options.ts';
import { selfHostingPage } from './self-hosting.ts';

/** The pages that scripts write, by their path below docs/. */
export const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  'reference/sdk-options.md': sdkOptionsPage,
  'reference/cli.md': cliPage,
  'reference/operations.md': operationsPage,
  'reference/self-hosting.md': selfHostingPage,
  'reference/alerts.md': alertsPage,
  'diagnostics.md': () => diagnosticsPage(packageNames),
};
