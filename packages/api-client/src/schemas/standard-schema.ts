/**
 * A schema that any library understands that takes a Standard Schema (https://standardschema.dev),
 * such as forms and routers. What it hands out is the value that it was given.
 */
export interface StandardSchema<Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    /** Whether a value is usable as what it should be. */
    readonly validate: (value: unknown) => StandardResult<Output>;
    /** Never present at run time; it carries the types. */
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

/** A value that fits, or all that is wrong with it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One reason why a value does not fit. Its message holds no value. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}
