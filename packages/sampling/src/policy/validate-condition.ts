import { textTests } from '../match/match.ts';
import {
  definedKeys,
  is,
  isFilled,
  isNumber,
  isRecord,
  list,
  object,
  type Check,
} from './checks.ts';

/** Deeper than any policy that a person wrote, and far from the end of the stack. */
const MAX_PATH_LENGTH = 64;

const scalar = is(
  'invalid-match',
  'a text or a number',
  (value) => typeof value === 'string' || isNumber(value),
);
const number = is('invalid-match', 'a number', isNumber);
const range = object({ above: number, below: number });
const otherForm = is(
  'invalid-match',
  `a value, a list, or one of ${Object.keys(textTests).join(', ')}, above and below`,
  (value) => ['string', 'boolean'].includes(typeof value) || isNumber(value),
);

const match: Check = (value, path, report) => {
  const keys = definedKeys(value);
  const [key = ''] = keys;
  if (Array.isArray(value)) list(scalar)(value, path, report);
  else if (key === 'above' || key === 'below') range(value, path, report);
  else if (isRecord(value) && keys.length === 1 && Object.hasOwn(textTests, key)) {
    const at = [...path, key];
    isFilled(value[key], at, report);
    try {
      textTests[key]?.(String(value[key]));
    } catch (error) {
      report('invalid-pattern', at, String(error));
    }
  } else otherForm(value, path, report);
};

const notEmpty = is(
  'invalid-condition',
  'an object with a field',
  (value) => definedKeys(value).length > 0,
);

const fields = object({
  name: match,
  op: match,
  environment: match,
  release: match,
  parentSampled: is('invalid-condition', 'true or false', (value) => typeof value === 'boolean'),
  attributes(value, path, report) {
    notEmpty(value, path, report);
    if (!isRecord(value)) return;
    for (const key of definedKeys(value)) match(value[key], [...path, key], report);
  },
});

/** Reports what is wrong with a condition, at any depth. */
export const validateCondition: Check = (value, path, report) => {
  notEmpty(value, path, report);
  const keys = definedKeys(value);
  const group = keys.find((key) => ['all', 'any', 'not'].includes(key));
  if (!isRecord(value) || !group) fields(value, path, report);
  else if (path.length > MAX_PATH_LENGTH) report('invalid-condition', path, 'Nested too deep.');
  else {
    if (keys.length > 1) report('invalid-condition', path, `${group} has to stand alone.`);
    (group === 'not' ? validateCondition : list(validateCondition))(
      value[group],
      [...path, group],
      report,
    );
  }
};
