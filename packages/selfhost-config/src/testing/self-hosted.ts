/** The folder with the raw files of every release; without it tests skip by name, with SENTRY_KIT_INPUTS=required they fail. */
export const selfHostedFolder = process.env['SENTRY_KIT_SELF_HOSTED'] ?? '';

/** Whether tests that need the raw files are left out. */
export const hasNoSelfHosted =
  selfHostedFolder === '' && process.env['SENTRY_KIT_INPUTS'] !== 'required';
