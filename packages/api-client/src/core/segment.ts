// Nobody encodes more often than this; a bound keeps hostile text cheap.
const mostDecodings = 5;

const decodings = (text: string): readonly string[] => {
  const forms = [text];
  try {
    while (forms.length <= mostDecodings) forms.push(decodeURIComponent(forms.at(-1) ?? ''));
  } catch {
    // What cannot be decoded any further is complete.
  }
  return forms;
};

const isWellFormed = (text: string): boolean => {
  try {
    return encodeURIComponent(text) !== '';
  } catch {
    return false;
  }
};

/**
 * What is wrong with a value as one segment of a path. Besides `.` and `..`, which a URL resolves,
 * it refuses what becomes one of them behind a proxy that decodes once more.
 */
export const segmentProblem = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return 'is missing';
  const text =
    typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value))
      ? String(value)
      : '';
  const parts = decodings(text).flatMap((form) => form.split(/[/\\]/));
  return isWellFormed(text) && !parts.some((part) => part === '.' || part === '..')
    ? undefined
    : 'must be a whole number or text, not empty, "." or ".."';
};

/** Whether the fixed part of a path, with names in braces for its values, stays where it is put. */
export const isSafeTemplate = (template: string): boolean => {
  const [path = ''] = template.split('?');
  return (
    // eslint-disable-next-line no-control-regex -- a URL drops tabs and line ends, which may uncover dots
    !/[\\#\u0000-\u0020]/.test(template) &&
    path
      .replace(/\/$/, '')
      .replaceAll(/\{\w+\}/g, 'value')
      .split('/')
      .every((segment) => segmentProblem(segment) === undefined)
  );
};
