const strict =
  /^https?:\/\/\w+(?::[^/@\s]*)?@\w(?:[\w.-]*\w)?(?::([1-9]\d{0,4}))?(?:\/[\w.~-]+)*\/[1-9]\d*$/;

/** Whether `parseDsn` finds no errors in a DSN. */
export function isDsn(text: string): boolean {
  const match = strict.exec(text);
  return match !== null && Number(match[1] ?? 1) <= 65_535;
}
