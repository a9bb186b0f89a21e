/** A quoted text, or the key before a colon: `span.duration:>10`, `!tags["a b"]:x`, `count():>3`. */
const part =
  /"(?:\\.|[^"\\])*"|(?<key>[\w.-]+(?:\[[^\]]*\]|\([^)]*\))?):(?<value>"(?:\\.|[^"\\])*"|\[[^\]]*\]|\S*)/g;

const wordsOfCall = (name: string, list: string): readonly string[] => {
  const parameters = list.split(',').map((parameter) => parameter.trim());
  // A function over one metric names it after the value: `sum(value,orders,counter,none)`.
  const isOfMetric = parameters[0] === 'value' && parameters.length > 2;
  return [`${name}(${isOfMetric ? 'value,' : ''}`, ...parameters];
};

/** A field, and for a function its name with a bracket and each parameter: `p95(`, `span.duration`. */
export const wordsOfField = (field: string): readonly string[] => {
  const calls = [...field.matchAll(/(\w+)\(([^()]*)\)/g)];
  return calls.length === 0
    ? [field]
    : calls.flatMap(([, name = '', list = '']) => wordsOfCall(name, list));
};

/** The keys of a search, each again with its value, `event.type:error`, and what `has:` asks for. */
export const wordsOfQuery = (query: string): readonly string[] =>
  [...query.matchAll(part)].flatMap(({ groups }) => {
    const { key = '', value = '' } = groups ?? {};
    const bare = value.replace(/[()]+$/, '');
    if (key === 'has') return [bare];
    return key === '' ? [] : wordsOfField(key).concat(`${key}:${bare}`);
  });
