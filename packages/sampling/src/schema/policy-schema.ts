/** A JSON Schema (draft 2020-12) as plain JSON. */
export type JsonSchema = { readonly [keyword: string]: unknown };

const rate: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };
const text: JsonSchema = { type: 'string', minLength: 1 };
const time: JsonSchema = {
  type: 'string',
  pattern: String.raw`^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$`,
  description: 'ISO 8601 with a zone.',
};
const match: JsonSchema = { $ref: '#/$defs/match' };
const one = (key: string, value: JsonSchema): JsonSchema => closed({ [key]: value }, [key]);

function closed(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** A condition on these fields: a group of such conditions, or the fields themselves. */
function condition(name: string, fields: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const self: JsonSchema = { $ref: `#/$defs/${name}` };
  const several: JsonSchema = { type: 'array', items: self };
  const attributes = { type: 'object', minProperties: 1, additionalProperties: match };
  return {
    oneOf: [
      one('all', several),
      one('any', several),
      one('not', self),
      { ...closed({ ...fields, attributes }), minProperties: 1 },
    ],
  };
}

/**
 * The JSON Schema of a sampling policy, for editors and for other languages. It says what a policy looks like; that
 * patterns can be read, ids are unique and windows are in order is what `checkSamplingPolicy` knows.
 */
export const samplingPolicySchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Sampling policy',
  ...closed(
    {
      rules: { type: 'array', items: { $ref: '#/$defs/rule' } },
      defaultRate: { ...rate, description: 'The rate where no rule ends the walk.' },
      minimumRate: {
        ...rate,
        description: 'Rates above 0 are never lower than this before a budget.',
      },
      logs: {
        ...closed(
          { rules: { type: 'array', items: { $ref: '#/$defs/logRule' } }, defaultRate: rate },
          ['rules', 'defaultRate'],
        ),
        description: 'What is kept of logs: the first rule that matches decides.',
      },
      replays: closed({
        sessions: { ...rate, description: 'replaysSessionSampleRate' },
        onError: { ...rate, description: 'replaysOnErrorSampleRate' },
      }),
      profiles: closed({
        sessions: { ...rate, description: 'profileSessionSampleRate, SDK 9 to 11' },
        traces: { ...rate, description: 'profilesSampleRate, SDK 7 to 10' },
      }),
    },
    ['rules', 'defaultRate'],
  ),
  $defs: {
    rule: {
      ...closed(
        {
          id: text,
          when: { $ref: '#/$defs/condition' },
          rate: { ...rate, description: 'Ends the walk.' },
          factor: {
            type: 'number',
            exclusiveMinimum: 0,
            description: 'Multiplies, and the walk goes on.',
          },
          always: {
            const: true,
            description: 'Ends the walk with rate 1, before parents, minimum and budget.',
          },
          firstPerSecond: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
          between: {
            ...closed({ from: time, to: time, decayTo: { type: 'number', minimum: 0 } }),
            anyOf: [{ required: ['from'] }, { required: ['to'] }],
            dependentRequired: { decayTo: ['from', 'to'] },
          },
        },
        ['id'],
      ),
      oneOf: [{ required: ['rate'] }, { required: ['factor'] }, { required: ['always'] }],
      dependentRequired: { firstPerSecond: ['rate'] },
    },
    condition: condition('condition', {
      name: match,
      op: match,
      environment: match,
      release: match,
      parentSampled: { type: 'boolean' },
    }),
    logRule: closed({ id: text, when: { $ref: '#/$defs/logCondition' }, rate }, ['id', 'rate']),
    logCondition: condition('logCondition', { level: match, message: match }),
    match: {
      oneOf: [
        { type: ['string', 'number', 'boolean'] },
        { type: 'array', items: { type: ['string', 'number'] } },
        ...['prefix', 'suffix', 'contains', 'glob', 'regex'].map((key) => one(key, text)),
        { ...closed({ above: { type: 'number' }, below: { type: 'number' } }), minProperties: 1 },
      ],
    },
  },
};
