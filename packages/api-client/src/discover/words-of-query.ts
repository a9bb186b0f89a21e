/** A quoted text, or the key before a colon: `span.duration:>10`, `!tags["a b"]:x`, `count():>3`. */
const part =
  /"(?:\\.|[^"\\])*"|(?<key>[\w.-]+(?:\[[^\]]*\]|\([^)]*\))?):(?<value>"(?:\\.|[^"\\])*"|\[[^\]]*\]|\S*)/g;

/** A field, and for a function its name with a bracket and each argument: `p95(`, `span.duration`. */
export const wordsOfField = (field: string): readonly string[] => {
  const name = field.replace(/^-/, '').replace(/^equation\|/, '');
  const calls = [...name.matchAll(/(\w+)\(([^()]*)\)/g)];
  return calls.length === 0
    ? [name]
    : calls.flatMap(([, call = '', list = '']) => [
        `${call}(${list.split(',').length > 2 && list.startsWith('value,') ? 'value,' : ''}`,
        ...list.split(',').map((argument) => argument.trim()),
      ]);
};

/** The keys of a search, each again with its value, `event.type:error`, and what `has:` asks for. */
export const wordsOfQuery = (query: string): readonly string[] =>
  [...query.matchAll(part)].flatMap(({ groups }) => {
    const { key = '', value = '' } = groups ?? {};
    const bare = value.replace(/[()]+$/, '');
    if (key === 'has') return [bare];
    return key === '' ? [] : [...wordsOfField(key), `${key}:${bare}`];
  });
