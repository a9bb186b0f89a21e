import type { Tag } from '../atlas/types.ts';

/** Answers every question of the installer beforehand, as far as the release asks it. */
const unattended = [
  '--skip-user-creation',
  '--no-report-self-hosted-issues',
  '--apply-automatic-config-updates',
];

/** The installer of a release, so that it waits for nobody. */
export function installCommand({ install }: Tag): string {
  return ['./install.sh', ...unattended.filter((flag) => install.flags.includes(flag))].join(' ');
}
