import { describe, expect, it } from 'vitest';
import { environmentValues, readEnvironmentFile } from './read.ts';

// Expected values: compose-spec/compose-go dotenv/parser.go, read rule by rule.
describe('readEnvironmentFile', () => {
  it.each([
    ['A=1', { A: '1' }],
    ['\uFEFFA=1\r\nB=2\r\n', { A: '1', B: '2' }],
    ['# A=1\n\n  export A=b # c\n', { A: 'b' }],
    ['A=a#b', { A: 'a#b' }],
    ["A='a # b' # c", { A: 'a # b' }],
    ['A="x\\ty\\$z"', { A: 'x\ty$z' }],
    ["A='x\\ty$z'", { A: 'x\\ty$z' }],
    ["A='it\\'s'", { A: "it's" }],
    ['A="one\ntwo"\nB=3', { A: 'one\ntwo', B: '3' }],
    ['A=1\nB=$A-${A}-${C:-d${A}}-$$', { A: '1', B: '1-1-d1-$' }],
    ["A=1\nB='$A'", { A: '1', B: '$A' }],
    ['A: yes\nB = spaced out', { A: 'yes', B: 'spaced out' }],
    ['A=1\nA=2', { A: '2' }],
    ['A\nB=', { B: '' }],
  ])('reads %j', (text, values) => {
    expect(Object.fromEntries(environmentValues(readEnvironmentFile(text)))).toEqual(values);
  });

  it('knows the lines of an assignment', () => {
    const { entries } = readEnvironmentFile('# x\nA="one\ntwo"\nB=3\n');
    expect(entries.map(({ name, line, lastLine }) => [name, line, lastLine])).toEqual([
      ['A', 2, 3],
      ['B', 4, 4],
    ]);
  });

  it.each([
    ['A=a b', 'runs-command'],
    ['A=$(id)', 'runs-command'],
    ['A="`id`"', 'runs-command'],
    ['A=a;id', 'runs-command'],
    ['A = 1', 'runs-command'],
    ['A: 1', 'runs-command'],
    ['A', 'runs-command'],
    ['A=it"s"', 'differs'],
    ['A=1\r\n', 'differs'],
    ["A='it\\'s'", 'differs'],
    ['A="a\\tb"', 'differs'],
    ['A="never ends', 'unreadable'],
    ['= 5', 'runs-command'],
    ['; 5', 'unreadable'],
    ['A=${!B}', 'unreadable'],
    ['A="$$"', 'differs'],
  ])('says what bash makes of %j', (text, kind) => {
    expect(readEnvironmentFile(text).problems.map((problem) => problem.kind)).toEqual([kind]);
  });

  it('finds nothing in what both read alike', () => {
    const text = "A=1\nB='x y; $(id)' # c\nC=\"it's\"\nexport D=http://x:1/y?z=%20\n";
    expect(readEnvironmentFile(text).problems).toEqual([]);
  });

  it('never shows a value', () => {
    const text = 'A=s3cret word\nB="s3cret';
    expect(JSON.stringify(readEnvironmentFile(text).problems)).not.toContain('s3cret');
  });
});
