/** A slug for a name, with a number at the end when it is taken. */
export function slugify(name: string, isTaken: (slug: string) => boolean): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_\s-]/g, '');
  const base =
    words
      .trim()
      .replaceAll(/[\s-]+/g, '-')
      .slice(0, 45) || 'unnamed';
  const start = /^\d+$/.test(base) ? `${base}-1` : base;
  if (!isTaken(start)) return start;
  let number = 2;
  while (isTaken(`${start}-${number}`)) number += 1;
  return `${start}-${number}`;
}
