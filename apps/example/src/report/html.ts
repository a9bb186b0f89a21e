const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in HTML, in attributes too. */
export function escapeHtml(text: string | number): string {
  return String(text).replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** A table; numbers are aligned to the right. */
export function renderTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr>${row
        .map((cell) =>
          typeof cell === 'number'
            ? `<td class="number">${cell.toLocaleString('en', { maximumFractionDigits: 2 })}</td>`
            : `<td>${escapeHtml(cell)}</td>`,
        )
        .join('')}</tr>`,
  );
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}

/** A part that scrolls by itself, for whoever has only a keyboard too. */
export function renderRegion(label: string, content: string): string {
  return `<div class="region" role="region" tabindex="0" aria-label="${escapeHtml(label)}">${content}</div>`;
}
