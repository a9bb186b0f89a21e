import type { TextFile } from './types.ts';

/** What somebody has to do by hand. */
export interface Guide {
  /** The command that installs the SDK. */
  readonly install: string;
  /** Lines of manifests. */
  readonly manifest: readonly (readonly [file: string, line: string])[];
  /** How it is called. */
  readonly usage: string;
  /** The language of the usage. */
  readonly language: string;
  /** Where it is called. */
  readonly place: string;
  /** What happens at the end of a process. */
  readonly atExit: string;
  /** How the service is started, where that differs. */
  readonly start?: string;
}

/** The file that says what to do by hand. */
export function guideFile(guide: Guide): TextFile {
  const { install, manifest, usage, language, place, atExit, start } = guide;
  const block = (kind: string, text: string) => `\`\`\`${kind}\n${text}\n\`\`\``;
  const parts = [
    '# Sentry',
    'Rendered from a description: change that, and render again.',
    `Install:\n\n${block('sh', install)}`,
    ...manifest.map(([file, line]) => `In \`${file}\`:\n\n${block('', line)}`),
    `${place}\n\n${block(language, usage)}`,
    ...(start === undefined ? [] : [`Start:\n\n${block('sh', start)}`]),
    atExit,
  ];
  return { path: 'SENTRY.md', text: `${parts.join('\n\n')}\n` };
}
