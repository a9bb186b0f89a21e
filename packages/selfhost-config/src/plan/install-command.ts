import type { Tag } from '../atlas/types.ts';
import type { RunStep } from './types.ts';

const override = 'docker-compose.override.yml';

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

/** The installer where stores are the operator's own: it starts the bundled ones by name, and with the override in place Compose does not know them. */
export function withoutOverride(install: RunStep): readonly RunStep[] {
  return [
    {
      type: 'run',
      command: `mv ${override} ${override}.aside`,
      reason: 'The installer starts services that this file takes away.',
    },
    install,
    {
      type: 'run',
      command: `mv ${override}.aside ${override}`,
      reason: 'Puts it back; do this also when the installer fails.',
    },
  ];
}
