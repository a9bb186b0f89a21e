import type { Deployment } from '../../deployment/types.ts';
import type { Installation } from '../../installation/types.ts';
import { readTag } from '../../atlas/read-tag.ts';
import { renderedInstallation } from '../installations.ts';

/** Changes to the files of a good installation: a whole text, an edit of the text, or null to take the file away. */
export type Changes = Readonly<Record<string, string | null | ((text: string) => string)>>;

/** One installation that a rule finds something in, and one that is close to it but right. */
export interface Fixture {
  /** Default 26.8.0. */
  readonly version?: string;
  readonly deployment?: Partial<Deployment>;
  readonly fails: Changes;
  readonly passes: Changes;
  /** What is known beside the files: of the wrong and of the right installation. */
  readonly facts?: readonly [Partial<Installation>, Partial<Installation>];
  /** Modes of files of the wrong and of the right installation. */
  readonly modes?: readonly [Readonly<Record<string, number>>, Readonly<Record<string, number>>];
}

/** Adds lines at the end. */
export const add = (lines: string) => (text: string) => `${text}${lines}\n`;

/** Replaces a part that has to be there. */
export const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`The fixture has no ${from}.`);
  return text.replace(from, () => to);
};

/** The installation of one side of a fixture. */
export function fixtureInstallation(fixture: Fixture, side: 'fails' | 'passes'): Installation {
  const { version = '26.8.0', deployment, facts, modes } = fixture;
  const secret =
    'LAUNCHPAD_RPC_SHARED_SECRET' in readTag(version).variables
      ? { launchpadSecret: { secret: 'LAUNCHPAD' } }
      : {};
  const base = renderedInstallation({
    version,
    url: 'https://sentry.acme.example',
    ...secret,
    ...deployment,
  });
  const texts = new Map(base.files.map(({ path, text }) => [path, text]));
  for (const [path, change] of Object.entries(fixture[side])) {
    if (change === null) texts.delete(path);
    else texts.set(path, typeof change === 'string' ? change : change(texts.get(path) ?? ''));
  }
  const index = side === 'fails' ? 0 : 1;
  const files = [...texts].map(([path, text]) => {
    const mode = modes?.[index][path];
    return { path, text, ...(mode === undefined ? {} : { mode }) };
  });
  return { version, files, ...facts?.[index] };
}
