import type { Diagnostic } from '../diagnostic/types.ts';

/** A tree of values. */
export interface HelmValues {
  readonly [key: string]: HelmValue;
}

/** A value of the chart. */
export type HelmValue = string | number | boolean | null | readonly HelmValue[] | HelmValues;

/** A Kubernetes secret that the values name. */
export interface HelmSecret {
  /** Its name. */
  readonly name: string;
  /** Key in it, and the value: known, or only the name that the description gives it. */
  readonly entries: readonly (
    | { readonly key: string; readonly secret: string }
    | { readonly key: string; readonly value: string }
  )[];
}

/** What one part of a deployment becomes. */
export interface HelmPart {
  readonly values: HelmValues;
  readonly secrets?: readonly HelmSecret[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** How values are rendered. */
export interface RenderHelmOptions {
  /** Lets services that run more than once grow when they are busy. */
  readonly autoscaling?:
    | {
        /** How many times as often a service may run at most. Default 2. */
        readonly factor?: number | undefined;
        /** The load that is aimed at, in percent. Default 50. */
        readonly cpuInPercent?: number | undefined;
      }
    | undefined;
}
