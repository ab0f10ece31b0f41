import type { RichSpan, RichText } from '@zhicheng/domain';

/** Text as HTML: nothing in it can be a tag or end an attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The words of a notice as HTML, written from its blocks. */
export function htmlOf(blocks: RichText): string {
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'heading':
          return `<h3>${spans(block.content)}</h3>`;
        case 'paragraph':
          return `<p>${spans(block.content)}</p>`;
        case 'list': {
          const tag = block.ordered ? 'ol' : 'ul';
          return `<${tag}>${block.items.map((item) => `<li>${spans(item)}</li>`).join('')}</${tag}>`;
        }
        case 'table':
          return tableOf(block.rows);
      }
    })
    .join('\n');
}

function tableOf(rows: readonly (readonly (readonly RichSpan[])[])[]): string {
  const [head = [], ...body] = rows;
  const headCells = head.map((cell) => `<th scope="col">${spans(cell)}</th>`).join('');
  const bodyRows = body.map((row) => `<tr>${row.map((cell) => `<td>${spans(cell)}</td>`).join('')}</tr>`).join('');
  return `<div class="wide"><table><thead><tr>${headCells}</tr></thead><tbody>${bodyRows}</tbody></table></div>`;
}

function spans(content: readonly RichSpan[]): string {
  return content
    .map(({ text, bold, link }) => {
      const words = bold ? `<strong>${escaped(text)}</strong>` : escaped(text);
      return link === undefined ? words : `<a href="${escaped(link)}" rel="noopener noreferrer">${words}</a>`;
    })
    .join('');
}
