import { pick } from './random.ts';

/** Makes a text look as if an operator had worked on it: changes, additions, notes and removals of single lines. */
export function editAsOperator(
  text: string,
  kind: 'env' | 'yaml' | 'python',
  random: () => number,
): string {
  const lines = text.split('\n');
  const count = 1 + Math.floor(random() * 6);
  for (let number = 0; number < count; number += 1)
    pick(random, edits[kind])(lines, number, random);
  return lines.join('\n');
}

type Edit = (lines: string[], number: number, random: () => number) => void;

const words = ['5', 'hello', 'a/b', 'x-1', 'true', '0.5'];

/** Applies a change to one of the lines that fit. */
function toLine(
  fits: RegExp,
  change: (line: string, number: number, random: () => number) => readonly string[],
): Edit {
  return (lines, number, random) => {
    const indexes = [...lines.keys()].filter((index) => fits.test(lines[index] ?? ''));
    if (indexes.length === 0) return;
    const index = pick(random, indexes);
    lines.splice(index, 1, ...change(lines[index] ?? '', number, random));
  };
}

const note = toLine(/^(?!\s+\S)/, (line, number) => [`# our note ${number}`, line]);

const edits: Readonly<Record<'env' | 'yaml' | 'python', readonly Edit[]>> = {
  env: [
    note,
    toLine(/^\w+=[^#]*$/, (line, _number, random) => [
      `${line.split('=')[0]}=${pick(random, words)}`,
    ]),
    toLine(/^\w+=[^#]*$/, (line, number) => [`${line} # kept ${number}`]),
    toLine(/^\w+=/, () => []),
    toLine(/^(?:#|$|\w+=)/, (line, number, random) => [
      line,
      `OUR_${number}='${pick(random, words)} ${number}'`,
    ]),
    toLine(/^# \w+=/, (line, number) => [line, `${line.slice(2).split('=')[0]}=ours${number}`]),
  ],
  yaml: [
    note,
    toLine(/^ *[\w.-]+: [^#{[|]+$/, (line, number, random) => [
      `${line.split(': ')[0]}: ${pick(random, words)}${number}`,
    ]),
    toLine(/^ *[\w.-]+: [^#]+$/, (line, number) => [`${line}   # kept ${number}`]),
    toLine(/^ *[\w.-]+: [^#{[|]+$/, (line, number) => [
      line,
      `${/^ */.exec(line)?.[0]}our-key.${number}: {a: ${number},  b: [x]}`,
    ]),
    toLine(/^[\w.-]+: [^#{[|]+$/, () => []),
    toLine(/^ +[\w.-]+: [^#{[|]+$/, (line, number) => [
      `${/^ */.exec(line)?.[0]}# beside ${number}`,
      line,
    ]),
  ],
  python: [
    note,
    toLine(/^[A-Z_]+ = [^\s{([]+$/, (line, number) => [
      `${line.split(' = ')[0]} = "ours-${number}"`,
    ]),
    toLine(/^[A-Z_]+ = [^\s{([]+$/, (line, number) => [
      line,
      `OUR_SETTING_${number} = {"a": ${number}}`,
    ]),
    toLine(/^[A-Z_]+ = [^\s{([]+$/, (line, number) => [`${line}  # kept ${number}`]),
    toLine(/^$/, (_line, number) => ['', `INSTALLED_APPS += ("our.app${number}",)`, '']),
  ],
};
