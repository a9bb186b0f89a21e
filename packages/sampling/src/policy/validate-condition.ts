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
  `a value, a list or one of ${Object.keys(textTests).join(', ')}, above, below`,
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
  'a filled object',
  (value) => definedKeys(value).length > 0,
);

const attributes: Check = (value, path, report) => {
  notEmpty(value, path, report);
  if (!isRecord(value)) return;
  for (const key of definedKeys(value)) match(value[key], [...path, key], report);
};

/** Reports what is wrong with a condition on these fields, at any depth. */
function condition(fields: Readonly<Record<string, Check>>): Check {
  const leaf = object({ ...fields, attributes });
  const whole: Check = (value, path, report) => {
    notEmpty(value, path, report);
    const keys = definedKeys(value);
    const group = keys.find((key) => ['all', 'any', 'not'].includes(key));
    if (!isRecord(value) || !group) leaf(value, path, report);
    else if (path.length > MAX_PATH_LENGTH) report('invalid-condition', path, 'Nested too deep.');
    else {
      if (keys.length > 1) report('invalid-condition', path, `${group} must be alone.`);
      (group === 'not' ? whole : list(whole))(value[group], [...path, group], report);
    }
  };
  return whole;
}

export const traceCondition = condition({
  name: match,
  op: match,
  environment: match,
  release: match,
  parentSampled: is('invalid-condition', 'true or false', (value) => typeof value === 'boolean'),
});

export const logCondition = condition({ level: match, message: match });
