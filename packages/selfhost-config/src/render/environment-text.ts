import { environmentLine } from '../env-file/write.ts';

const header = `# Written from a description by @sentry-kit/selfhost-config. Values that you add are kept.
`;

/** A new `.env.custom`. */
export function toEnvironmentText(variables: Readonly<Record<string, string>>): string {
  const lines = Object.entries(variables).map(([name, value]) => environmentLine(name, value));
  return `${header}${lines.map((line) => `${line}\n`).join('')}`;
}
