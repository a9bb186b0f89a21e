/** Makes logical ids of names: `High error rate` is `high-error-rate`, and the next of that name has a number. */
export function createIds(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const base =
      name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '') || 'rule';
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
    taken.add(id);
    return id;
  };
}
