/** Tables may share what they point to, but not all of it again and again. */
const mostReadings = 8;
const alwaysAllowed = 1024 * 1024;

/**
 * Counts how much of a section was read, and allows a few times as much as there is. What compilers write stays far
 * below; a file made to keep its reader busy, with tables that overlap, ends with a `RangeError`.
 */
export function createAllowance(size: number): (count: number) => void {
  let left = size * mostReadings + alwaysAllowed;
  return (count) => {
    left -= count;
    if (left < 0) throw new RangeError('its tables point to the same bytes again and again');
  };
}
