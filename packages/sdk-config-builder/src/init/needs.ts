import { warn, type Build } from './build.ts';

/** Whether the service passed an integration of that name. */
export function hasIntegration({ hooks }: Build, name: string): boolean {
  return hooks.integrations?.some((integration) => integration.name === name) === true;
}

/** Says that an option does nothing without an integration that only the service can make. */
export function needIntegration(build: Build, name: string, path: string, call: string): void {
  if (hasIntegration(build, name)) return;
  const [major] = build.target.release;
  const classes: Readonly<Record<string, string>> = {
    BrowserTracing: 'new BrowserTracing()',
    Replay: 'new Replay()',
  };
  const written = major < 8 ? (classes[name] ?? call) : call;
  warn(
    build,
    'needs-integration',
    path,
    `It does nothing without the integration ${name}.`,
    `Pass { integrations: [${written}] } as third argument.`,
  );
}
