import { since, type Build } from './build.ts';

/** Whether the service passed an integration of that name. */
export function hasIntegration({ hooks }: Build, name: string): boolean {
  return hooks.integrations?.some((integration) => integration.name === name) === true;
}

/** Says that a field does nothing without an integration that only the service can make. */
export function needIntegration(
  build: Build,
  name: string,
  path: string,
  call = `${name[0]?.toLowerCase()}${name.slice(1)}Integration()`,
): void {
  if (hasIntegration(build, name)) return;
  const isClass = !since(build, '8.0.0') && (name === 'Replay' || name === 'BrowserTracing');
  build.tell('needs-integration', path, isClass ? `new ${name}()` : call);
}
