import { asFilledText, asList, asObject, field } from '../../events/read-json.ts';

/** What went wrong while an event was processed, by the types of getsentry/sentry, src/sentry/models/eventerror.py. */
const MESSAGES: Readonly<Record<string, string>> = {
  js_no_source: 'Neither a source file nor a source map was found for it',
  js_invalid_source: 'Its source map cannot be read',
  js_no_column: 'Without a column its place cannot be looked up',
  js_invalid_sourcemap_location: 'Its source map knows no such place',
};

/** The errors of an event as the API shows them: what is not the type is data. */
export function serializeErrors(errors: unknown): readonly unknown[] {
  return asList(errors).flatMap((error) => {
    const type = asFilledText(field(error, 'type'));
    if (!type) return [];
    const { type: _, ...data } = { ...asObject(error) };
    return [{ type, message: MESSAGES[type] ?? 'Something could not be processed', data }];
  });
}
