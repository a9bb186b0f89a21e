import { InvalidArgumentError } from 'commander';

/** Reads the number of an option; what is none is a wrong command line, and the option and the text are named. */
export const readNumber =
  ({ least, most = Infinity, isWhole = false }: NumberRange) =>
  (text: string): number => {
    const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most && (!isWhole || Number.isSafeInteger(value))) return value;
    const kind = isWhole ? 'a whole number' : 'a number';
    const range = most === Infinity ? `from ${least} on` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`Write ${kind} ${range}.`);
  };

interface NumberRange {
  readonly least: number;
  /** Without it there is no end. */
  readonly most?: number;
  /** True for what is counted. */
  readonly isWhole?: boolean;
}

/** What is counted. */
export const readCount = readNumber({ least: 0, isWhole: true });

/** A number of days or seconds. */
export const readAmount = readNumber({ least: 0 });
