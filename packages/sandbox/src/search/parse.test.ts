import { describe, expect, test } from 'vitest';
import { isInvalidQuery } from './invalid-query.ts';
import { parseQuery } from './parse.ts';
import { keyText, type Query } from './query.ts';

/** A query with every bracket written out. */
function show(query: Query): string {
  switch (query.type) {
    case 'everything':
      return '*';
    case 'text':
      return `"${query.text}"`;
    case 'all':
    case 'any': {
      const joint = query.type === 'all' ? ' AND ' : ' OR ';
      return `(${query.parts.map((part) => show(part)).join(joint)})`;
    }
    case 'filter': {
      const values = query.isList ? `[${query.values.join('|')}]` : query.values[0];
      return `${query.isNegated ? '!' : ''}${keyText(query.key)}${query.operator}${values}`;
    }
  }
}

describe('parseQuery', () => {
  test.each([
    ['', '*'],
    ['   ', '*'],
    ['level:error', 'level=error'],
    ['!level:error', '!level=error'],
    ['level:"very bad"', 'level=very bad'],
    [String.raw`title:"say \"hi\""`, 'title=say "hi"'],
    ['"user.email":a@example.com', 'user.email=a@example.com'],
    ['tags[plan]:free', 'tags[plan]=free'],
    ['timesSeen:>5', 'timesSeen>5'],
    ['timesSeen:>=5', 'timesSeen>=5'],
    ['timesSeen:!=5', 'timesSeen!=5'],
    ['plan:[free, "paid up",trial]', 'plan=[free|paid up|trial]'],
    ['plan:[free', 'plan=[free'],
    ['plan:[]', 'plan=[]'],
    ['count():>10', 'count()>10'],
    ['p95(transaction.duration):>2s', 'p95(transaction.duration)>2s'],
    ['count_if( a , "b, c" ):1', 'count_if(a, b, c)=1'],
    // AND binds tighter than OR, and need not be written.
    ['a:1 b:2 OR c:3', '((a=1 AND b=2) OR c=3)'],
    ['a:1 or b:2 and c:3', '(a=1 OR (b=2 AND c=3))'],
    ['(a:1 OR b:2) c:3', '((a=1 OR b=2) AND c=3)'],
    ['((a:1))', 'a=1'],
    // Words that stand together are one text; a filter or an operator ends it.
    ['failed to connect', '"failed to connect"'],
    ['failed level:error to connect', '("failed" AND level=error AND "to connect")'],
    ['failed to call send(message) twice', '"failed to call send(message) twice"'],
    ['failed (level:error)', '("failed" AND level=error)'],
    ['order ORDER', '"order ORDER"'],
    ['"is:unresolved"', '"is:unresolved"'],
    ['()', '"()"'],
    ['key:foo(bar)', '(key=foo AND "bar")'],
  ])('reads %s', (text, expected) => {
    expect(show(parseQuery(text))).toBe(expected);
  });

  test.each([
    ['level:', "Empty string after 'level:'"],
    ['plan:[a,,b]', 'Lists should not have empty values'],
    ['plan:[a,]', 'Lists should not have empty values'],
    ['title:"open', `Invalid quote at '"open': quotes must enclose text or be escaped.`],
    ['title:a"b', `Invalid quote at 'a"b': quotes must enclose text or be escaped.`],
    ['(level:error', "Parse error at '(leve' (column 0)."],
    ['level:error)', "Parse error at 'error)' (column 11)."],
    ['OR level:error', "Condition is missing on the left side of 'OR' operator"],
    ['AND level:error', "Condition is missing on the left side of 'AND' operator"],
    ['level:error OR', "Condition is missing on the right side of 'OR' operator"],
    ['level:error AND', "Condition is missing on the right side of 'AND' operator"],
    ['a:1 OR OR b:2', "Condition is missing on the left side of 'OR' operator"],
    ['a:1 AND OR b:2', "Condition is missing on the right side of 'AND' operator"],
    ['(OR a:1)', "Condition is missing on the left side of 'OR' operator"],
  ])('refuses %s', (text, message) => {
    let thrown: unknown;
    try {
      parseQuery(text);
    } catch (error) {
      thrown = error;
    }
    expect(isInvalidQuery(thrown)).toBe(true);
    expect(String(thrown)).toContain(message);
  });

  test('survives nesting that nobody means', () => {
    expect(() => parseQuery(`${'('.repeat(100_000)}a:1`)).toThrow('Parse error');
    expect(() => parseQuery('a:1 OR '.repeat(20_000))).toThrow('right side');
  });
});
