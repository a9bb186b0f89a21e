// Which told difference stands for a field that differs.
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^(?:user|tags|extra|headers|breadcrumb)\..*→ "\[Filtered\]"$/, 'sdk-config/scrubs-more'],
  [/^(?:user|tags|extra)\.[^:]*: undefined → /, 'sdk-config/capture-moved'],
  [/^extra\..* → undefined$/, 'sdk-config/extra-as-context'],
  [/^roots: \[\] → /, 'sdk-config/tracing-now-on'],
];

/** The differences between two runs that no diagnostic stands for. */
export function unexplained(
  found: readonly string[],
  told: readonly { readonly code: string }[],
): readonly string[] {
  return found.filter((line) => {
    const codes = reasons.filter(([pattern]) => pattern.test(line)).map(([, code]) => code);
    return !codes.some((code) => told.some((one) => one.code === code));
  });
}
