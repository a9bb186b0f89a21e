import { describe, expect, it } from 'vitest';
import { environmentLine, removeEnvironmentVariable, setEnvironmentVariable } from './write.ts';

describe('environmentLine', () => {
  it.each([
    ['9000', 'A=9000'],
    ['', 'A='],
    ['a b', "A='a b'"],
    ['$(id)', "A='$(id)'"],
    ["it's", 'A="it\'s"'],
  ])('writes %j', (value, line) => {
    expect(environmentLine('A', value)).toBe(line);
  });

  it.each(['a\nb', 'a\u0000', "it's $5", 'path\\', '\uD800'])('refuses %j', (value) => {
    expect(() => environmentLine('A', value)).toThrow(/cannot be written .*: it /);
  });

  it('does not show what it refuses', () => {
    expect(() => environmentLine('A', "s3cret'$")).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('s3cret') }),
    );
  });

  it.each(['1A', 'A-B', '', 'A=B', 'A\n'])('refuses the name %j', (name) => {
    expect(() => environmentLine(name, '1')).toThrow('is no name of a variable');
  });
});

describe('setEnvironmentVariable', () => {
  const text = '# head\nA=1 # one\n# B=5\nC="x\ny"\n';

  it('replaces an assignment and keeps all other lines', () => {
    expect(setEnvironmentVariable(text, 'A', '2')).toBe('# head\nA=2 # one\n# B=5\nC="x\ny"\n');
    expect(setEnvironmentVariable(text, 'C', 'z')).toBe('# head\nA=1 # one\n# B=5\nC=z\n');
  });

  it('keeps a line that has the value already', () => {
    expect(setEnvironmentVariable(text, 'A', '1')).toBe(text);
  });

  it('puts a new variable below its commented-out suggestion, else at the end', () => {
    expect(setEnvironmentVariable(text, 'B', '6')).toContain('# B=5\nB=6\nC=');
    expect(setEnvironmentVariable('A=1', 'D', '4')).toBe('A=1\nD=4\n');
  });

  it('removes a variable, and keeps comments and what was overruled', () => {
    expect(removeEnvironmentVariable('A=1\nB=2\nA="3\n4" # note\n# A\n', 'A')).toBe(
      '# A=1\nB=2\n# note\n# A\n',
    );
  });
});
