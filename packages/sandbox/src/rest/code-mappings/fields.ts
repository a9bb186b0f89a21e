import { fieldProblem, text, type Field } from '../read-fields.ts';

/** getsentry/sentry, src/sentry/integrations/api/endpoints/organization_code_mappings.py, gen_path_regex_field. */
export function path(): Field<string> {
  const read = text({ blank: true });
  return (value) => {
    const string = read(value);
    if (/^[^\s'"]*$/.test(string)) return string;
    throw fieldProblem('Path may not contain spaces or quotations');
  };
}

/** As there. Every provider of the sandbox needs one. */
export function branch(): Field<string> {
  const read = text({ blank: true });
  return (value) => {
    const string = read(value);
    if (/^(?!\/)[\w./-]*(?<!\/)$/.test(string)) return string;
    throw fieldProblem(
      'Branch name may only have letters, numbers, underscores, forward slashes, dashes, and periods. Branch name may not start or end with a forward slash.',
    );
  };
}
