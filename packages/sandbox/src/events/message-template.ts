/** In this order: a later pattern must not see what an earlier one stands for. */
const VARIABLE_PARTS: readonly (readonly [pattern: RegExp, placeholder: string])[] = [
  [/[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g, '<email>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<uuid>'],
  [
    /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/g,
    '<date>',
  ],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '<ip>'],
  [/\b0x[0-9a-f]+\b/gi, '<hex>'],
  [/\b(?=[0-9a-f]*\d)[0-9a-f]{16,64}\b/gi, '<hex>'],
  [/-?\b\d+(?:\.\d+)?/g, '<number>'],
];

/** A message with its variable parts taken out, so that "order 17 failed" and "order 18 failed" are one issue. */
export function messageTemplate(message: string): string {
  // Sentry too groups by the start only; it also bounds the work on hostile messages.
  let template = message.slice(0, 1000);
  for (const [pattern, placeholder] of VARIABLE_PARTS) {
    template = template.replace(pattern, placeholder);
  }
  return template;
}
