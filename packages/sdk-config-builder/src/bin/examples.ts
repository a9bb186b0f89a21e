/** How each command is written, for its help. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  init: ['init', 'init services --force'],
  render: ['render', 'render --check'],
  doctor: ['doctor services/api', 'doctor --strict', 'doctor --effective'],
  migrate: ['migrate src --from 7 --to 11', 'migrate src --from 7 --to 11 --write'],
};
