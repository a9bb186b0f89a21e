import { isPresent, type Field } from './field.ts';
import { invalidQuery } from './invalid-query.ts';
import { dateTest, numberTest } from './ordered-values.ts';
import { readBoolean } from './literals.ts';
import { keyText, type Filter, type Key, type Query } from './query.ts';
import { containsMatcher, textMatcher } from './text-pattern.ts';

export interface SearchSpace<Row> {
  /** The meaning of a key; throws an `InvalidQuery` naming a key that means nothing here. */
  readonly resolve: (key: Key) => Field<Row>;
  /** Where free text is looked for; without it free text is refused. */
  readonly text?: (row: Row) => readonly string[];
  readonly now: number;
}

type Test<Row> = (row: Row) => boolean;

/** Turns a query into a test of rows. Every key and value is checked here, whatever rows come later. */
export function compileQuery<Row>(query: Query, space: SearchSpace<Row>): Test<Row> {
  switch (query.type) {
    case 'everything':
      return () => true;
    case 'all': {
      const tests = query.parts.map((part) => compileQuery(part, space));
      return (row) => tests.every((test) => test(row));
    }
    case 'any': {
      const tests = query.parts.map((part) => compileQuery(part, space));
      return (row) => tests.some((test) => test(row));
    }
    case 'text': {
      const contains = containsMatcher(query.text);
      const searched = space.text;
      if (!searched) throw invalidQuery(`Free text is not supported in this search: ${query.text}`);
      return (row) => searched(row).some((text) => contains(text));
    }
    case 'filter':
      return compileFilter(query, space);
  }
}

function compileFilter<Row>(filter: Filter, space: SearchSpace<Row>): Test<Row> {
  const isNegated = filter.isNegated !== (filter.operator === '!=');
  const plain: Filter = {
    ...filter,
    isNegated: false,
    operator: filter.operator === '!=' ? '=' : filter.operator,
  };
  const test =
    filter.key.name === 'has' && !filter.key.isTag
      ? hasTest(plain, space)
      : fieldTest(plain, space.resolve(filter.key), space.now);
  return isNegated ? (row) => !test(row) : test;
}

function hasTest<Row>(filter: Filter, space: SearchSpace<Row>): Test<Row> {
  const [name = ''] = filter.values;
  if (filter.isList || !/^(?:tags\[[a-zA-Z0-9_.:-]+\]|[a-zA-Z0-9_.:-]+)$/.test(name)) {
    throw invalidQuery('Invalid format for "has" search: was expecting a field or tag instead');
  }
  const tag = /^tags\[(.*)\]$/.exec(name)?.[1];
  const field = space.resolve({ name: tag ?? name, isTag: tag !== undefined, at: filter.key.at });
  return (row) => isPresent(field, row);
}

function fieldTest<Row>(filter: Filter, field: Field<Row>, now: number): Test<Row> {
  switch (field.type) {
    case 'custom':
      return field.test(filter);
    case 'text':
      return textTest(filter, field);
    case 'boolean': {
      const wanted = new Set(filter.values.map((value) => readBoolean(value)));
      if (wanted.has(null) || filter.operator !== '=') {
        throw invalidQuery(
          `${keyText(filter.key)}: Invalid boolean: ${filter.values.join(', ')}. Expected true, 1, false, or 0.`,
        );
      }
      return (row) => field.read(row).some((value) => wanted.has(value));
    }
    case 'date': {
      const test = dateTest(filter, now);
      return (row) => {
        const at = field.read(row);
        return at !== null && test(at);
      };
    }
    case 'number':
    case 'duration':
    case 'size':
    case 'percentage': {
      const test = numberTest(filter, field.type);
      return (row) => field.read(row).some((value) => test(value));
    }
  }
}

function textTest<Row>(filter: Filter, field: Extract<Field<Row>, { type: 'text' }>): Test<Row> {
  const { compare } = field;
  if (filter.operator !== '=' && compare) {
    const [limit = ''] = filter.values;
    const isWithin = {
      '>': (order: number) => order > 0,
      '>=': (order: number) => order >= 0,
      '<': (order: number) => order < 0,
      '<=': (order: number) => order <= 0,
      '!=': (order: number) => order !== 0,
    }[filter.operator];
    return (row) => field.read(row).some((value) => isWithin(compare(value, limit)));
  }
  const values =
    filter.operator === '='
      ? filter.values
      : filter.values.map((value) => `${filter.operator}${value}`);
  if (!filter.isList && values[0] === '') return (row) => !isPresent(field, row);
  const matcher = field.match === 'contains' ? containsMatcher : textMatcher;
  const matches = values.map((value) => matcher(value));
  return (row) => field.read(row).some((value) => matches.some((match) => match(value)));
}
