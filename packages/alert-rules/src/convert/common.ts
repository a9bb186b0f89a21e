import { idText, listOf } from '../wire/read-fields.ts';
import { givenOrAdded, nameOrSame, type ConvertContext } from './context.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The only project of a rule. */
export function projectOf(rule: Fields, context: ConvertContext): string | undefined {
  const [first, ...others] = listOf(rule['projects']);
  const inner = context.at('projects');
  if (others.length > 0) {
    return inner.say(
      'error',
      'several-projects',
      'a rule watches one project',
      'Make one of each.',
    );
  }
  const given = idText(first ?? rule['project']);
  const named = given === undefined ? undefined : nameOrProject(given, inner);
  return givenOrAdded(named, 'project', context.options.project, context);
}

/** A slug is a name already; only digits are worth a word. */
function nameOrProject(given: string, context: ConvertContext): string {
  return /^\d+$/.test(given) ? nameOrSame('projects', given, context) : given;
}

/** False for a rule that is switched off for everybody, for good. */
export function isEnabled(rule: Fields, context: ConvertContext): boolean {
  if (rule['status'] === 'disabled' || rule['enabled'] === false) return false;
  if (rule['snooze'] !== true) return true;
  if (rule['snoozeForEveryone'] === false) {
    context.say('info', 'snooze', 'it is muted for one member only, which an alert cannot say');
    return true;
  }
  return false;
}
