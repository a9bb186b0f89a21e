import { describeHistory, historyOf } from '../../atlas/history.ts';
import type { InstallationFacts } from '../facts.ts';
import type { Rule } from '../types.ts';
import { singletons, successors } from './services.ts';

/** Commands by which an operator runs the installation. */
export const commandRules: readonly Rule[] = [
  {
    code: 'command-scales-unknown-service',
    severity: 'error',
    reference: 'getsentry/self-hosted docker-compose.yml',
    find: (facts) =>
      scaled(facts)
        .filter(({ name }) => !(name in facts.tag.services) && !(name in facts.services))
        .map(({ name, index }) => {
          const history = describeHistory(historyOf(({ services }) => name in services));
          return {
            path: ['commands', index],
            message: `--scale ${name} fails: ${facts.version} has no such service; it ${history}.`,
            hint:
              name in successors
                ? `Scale ${successors[name]} instead.`
                : 'docker compose config --services lists the names.',
          };
        }),
  },
  {
    code: 'command-scales-singleton',
    severity: 'error',
    reference: 'getsentry/self-hosted#2023',
    find: (facts) =>
      scaled(facts)
        .filter(({ name, count }) => singletons.test(name) && count > 1)
        .map(({ name, count, index }) => ({
          path: ['commands', index],
          message: `--scale ${name}=${count}: only one of it may run.`,
          hint: 'Leave it at 1.',
        })),
  },
  {
    code: 'command-drops-environment',
    severity: 'error',
    reference: 'getsentry/self-hosted install/wrap-up.sh',
    find: ({ installation, isFrom }) =>
      (installation.commands ?? []).flatMap((command, index) => {
        const files = [...command.matchAll(/--env-file[= ](\S+)/g)].map(([, file = '']) =>
          file.replace(/^\.\//, ''),
        );
        if (!isFrom('25.2.0') || !files.includes('.env.custom') || files.includes('.env'))
          return [];
        return [
          {
            path: ['commands', index],
            message:
              'With .env.custom alone Compose knows no other variable, and stops at the health checks ("strconv.Atoi: parsing").',
            hint: 'Give both: --env-file .env --env-file .env.custom',
          },
        ];
      }),
  },
];

function scaled({ installation }: InstallationFacts) {
  return (installation.commands ?? []).flatMap((command, index) =>
    [...command.matchAll(/--scale[= ]([\w.-]+)=(\d+)/g)].map(([, name = '', count]) => ({
      name,
      count: Number(count),
      index,
    })),
  );
}
