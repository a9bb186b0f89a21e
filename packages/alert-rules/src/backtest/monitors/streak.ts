/** Opens after so many bad ones in a row, and closes after so many good ones. */
export function createStreak(
  failureThreshold: number,
  recoveryThreshold: number,
  issue: { open(atInMs: number): void; close(atInMs: number): void; isOpen(): boolean },
) {
  let bad = 0;
  let good = 0;
  return (isGood: boolean, atInMs: number) => {
    bad = isGood ? 0 : bad + 1;
    good = isGood ? good + 1 : 0;
    // While it is open, each further failure is another event of the issue.
    if (!isGood && (issue.isOpen() || bad >= failureThreshold)) issue.open(atInMs);
    if (isGood && issue.isOpen() && good >= recoveryThreshold) issue.close(atInMs);
  };
}
