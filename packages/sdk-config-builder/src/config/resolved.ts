import type { FromEnvironment, EnvironmentOverride } from './types.ts';

/** A part of a description, with the values of variables in place of their names; what could not be read is left out. */
export type Resolved<Part> =
  Part extends FromEnvironment<string | number | boolean>
    ? never
    : Part extends
          | string
          | number
          | boolean
          | undefined
          | readonly unknown[]
          | { readonly rules: unknown }
          | { readonly preset: unknown }
      ? Part
      : { readonly [Key in keyof Part]?: Resolved<Part[Key]> | undefined };

/** A description for one environment, with the values of variables in place of their names. */
export type ResolvedConfig = Resolved<EnvironmentOverride>;
