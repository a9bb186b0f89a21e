import type { AlertChange, AlertStep, Plan } from '../types.ts';

/** The sign of each kind of step, as in a difference of texts. */
export const SIGNS: Readonly<Record<AlertStep['type'], string>> = {
  create: '+',
  update: '~',
  delete: '-',
  adopt: '=',
  move: '>',
  forget: '.',
};

/** What is said of an update that the code did not ask for alone. */
const CAUSES = {
  code: '',
  drift: ' (changed in Sentry)',
  both: ' (changed in Sentry, too)',
  'mute-over': ' (its mute is over)',
} as const;

/** One line for a step, without its sign. */
export function describeStep(step: AlertStep): string {
  const name = step.name === step.id ? '' : ` "${step.name}"`;
  const subject = `${step.kind} ${step.id}${name}`;
  switch (step.type) {
    case 'update':
      return `${subject}${CAUSES[step.cause]}`;
    case 'adopt':
      return `${subject} is there already, as ${step.serverId}`;
    case 'move':
      return `${subject} was ${step.from}`;
    case 'forget':
      return `${subject} is gone in Sentry, too`;
    default:
      return subject;
  }
}

/** Such as `do.0.actions.1.channel`, and what it was and will be. */
export function describeChange({ path, from, to }: AlertChange): {
  readonly place: string;
  readonly from: string;
  readonly to: string;
} {
  return { place: path.join('.'), from: shown(from), to: shown(to) };
}

/** Such as `2 to create, 1 to change`. */
export function summarize({ steps }: Plan<AlertStep>): string {
  const words = [
    ['create', 'to create'],
    ['update', 'to change'],
    ['delete', 'to delete'],
    ['adopt', 'to take over'],
    ['move', 'renamed'],
    ['forget', 'to forget'],
  ] as const;
  const counts = words
    .map(([type, word]) => [steps.filter((step) => step.type === type).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`);
  return counts.length === 0 ? 'Nothing to do' : counts.join(', ');
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
