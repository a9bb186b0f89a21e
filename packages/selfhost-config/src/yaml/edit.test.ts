import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { removeYamlValue, setYamlValue } from './edit.ts';
import { readYaml } from './read.ts';

const text = `# head
system.url-prefix: 'https://sentry.example.com'  # ours

# Files
filestore.options:
    location: '/data/files' # here
    # between
    deep: {x: 1,  z: 2}
processing:
  kafka_config:
    - {name: "bootstrap.servers", value: "kafka:9092"}
    - name: message.max.bytes
      value: 50000000
empty:
key: |
  one
  # no comment
  two
# tail
`;

describe('setYamlValue', () => {
  it.each([
    [['system.url-prefix'], 'http://x', "'https://sentry.example.com'", 'http://x'],
    [['filestore.options', 'location'], '/b', "'/data/files'", '/b'],
    [['filestore.options', 'deep', 'x'], 5, '{x: 1,  z: 2}', '{ x: 5, z: 2 }'],
    [['processing', 'kafka_config', 1, 'value'], 7, '50000000', '7'],
    [['empty'], [1], 'empty:', 'empty: [ 1 ]'],
    [['new'], { a: 'b' }, '# tail', 'new:\n  a: b\n# tail'],
    [['filestore.options', 'more'], true, 'z: 2}\n', 'z: 2}\n    more: true\n'],
    [['processing', 'redis'], 'redis://r', '50000000\n', '50000000\n  redis: redis://r\n'],
    [['processing', 'kafka_config', 2], { name: 'it' }, '50000000\n', '50000000\n    - name: it\n'],
    [['key'], 'three', 'key: |\n  one\n  # no comment\n  two', 'key: three'],
  ])('changes only %j', (path, value, before, after) => {
    expect(setYamlValue(text, path, value)).toBe(text.replace(before, () => after));
  });

  it('starts an empty file', () => {
    expect(setYamlValue('# nothing yet', ['a', 'b'], 1)).toBe('# nothing yet\na:\n  b: 1\n');
    expect(setYamlValue('', ['a'], 'no')).toBe("a: 'no'\n");
  });

  it('keeps the line ends of Windows', () => {
    expect(setYamlValue('a: 1\r\n# c\r\n', ['b', 'c'], 2)).toBe('a: 1\r\nb:\r\n  c: 2\r\n# c\r\n');
  });

  it('reads and edits anchors', () => {
    const anchored = 'base: &base\n  a: 1\nservice:\n  <<: *base\n  b: 2\nother: *base\n';
    expect(parse(setYamlValue(anchored, ['other', 'a'], 3))).toEqual({
      base: { a: 1 },
      service: { '<<': { a: 1 }, b: 2 },
      other: { a: 3 },
    });
  });

  it('refuses a file that cannot be read, and says where', () => {
    expect(() => setYamlValue('a: 1\nb: [', ['a'], 2)).toThrow('at line 2, column');
  });
});

describe('removeYamlValue', () => {
  it.each([
    [['empty'], 'empty:\n', ''],
    [
      ['processing', 'kafka_config', 0],
      '    - {name: "bootstrap.servers", value: "kafka:9092"}\n',
      '',
    ],
    [['filestore.options', 'deep', 'x'], '{x: 1,  z: 2}', '{ z: 2 }'],
    [['absent', 'deeper'], '', ''],
  ])('removes only %j', (path, before, after) => {
    expect(removeYamlValue(text, path)).toBe(text.replace(before, after));
  });

  it('keeps comments inside and beside what goes', () => {
    expect(removeYamlValue(text, ['filestore.options'])).toContain(
      '# Files\n# here\n    # between\nprocessing:',
    );
    expect(removeYamlValue(text, ['system.url-prefix'])).toContain('# head\n# ours\n\n# Files');
  });
});

describe('readYaml', () => {
  it.each(['a: 1\npassword: *hunter2', 'b: "hunter2', '- hunter2\n]hunter2', '<<: hunter2'])(
    'says where %j cannot be read, without quoting it',
    (file) => {
      const { value, problems } = readYaml(file);
      expect(value).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
      expect(JSON.stringify(problems)).not.toContain('hunter2');
    },
  );

  it('names the line of a password that begins with an asterisk', () => {
    expect(readYaml('a: 1\npassword: *hunter2').problems).toMatchObject([{ line: 2, column: 11 }]);
  });

  it('knows the tags of Compose', () => {
    const { value, problems } = readYaml('a: !reset null\nb: !override\n  - 1\nc: !reset {}\n');
    expect(problems).toEqual([]);
    expect(value).toEqual({ a: null, b: [1], c: {} });
  });
});

describe('an edit', () => {
  const key = fc.constantFrom('a', 'b', 'c.d', 'no', '1', 'key with: colon', '"q"', '#x');
  const scalar = fc.oneof(
    fc.constantFrom(null, true, 5, 1.5),
    fc.string(),
    fc.constantFrom('a\nb\n', '# x', "it's", ' lead', '- x', '1e3', '!!str'),
  );
  const tree = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(tie('value'), { maxLength: 3 }),
      tie('map'),
    ),
    map: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  }));
  it('gives the value that was asked for, whatever the file', () => {
    fc.assert(
      fc.property(
        tree['map'],
        fc.array(key, { minLength: 1, maxLength: 3 }),
        tree['value'],
        (map, path, value) => {
          const once = Object.keys(map as object).reduce(
            (file, name) => setYamlValue(file, [name], map[name]),
            '# start\n',
          );
          expect(parse(once) ?? {}).toEqual(map);
          const changed = setYamlValue(once, path, value);
          expect(
            path.reduce<unknown>(
              (each, name) => (each as Record<string, unknown>)[name],
              parse(changed),
            ),
          ).toEqual(value);
          expect(changed).toContain('# start\n');
          expect(setYamlValue(changed, path, value)).toBe(changed);
        },
      ),
      { seed: 20_261_122, numRuns: 500 },
    );
  }, 60_000);
});
