import { cleanRichText, isGoodLink, type RichBlock, type RichSpan, type RichText } from '@zhicheng/domain';

/** What of a node list the reading needs; also what a paste from Word or a web page brings. */
const headings = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
const dropped = ['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'META', 'LINK', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT'];

/** Reads what stands in an element as blocks: everything that a notice has no block for is taken as its words. */
export function readBlocks(root: Node): RichText {
  const blocks: RichBlock[] = [];
  let line: RichSpan[] = [];
  const end = (): void => {
    if (line.length > 0) blocks.push({ type: 'paragraph', content: line });
    line = [];
  };
  for (const node of root.childNodes) {
    const name = node.nodeName;
    if (node.nodeType === Node.COMMENT_NODE || dropped.includes(name)) continue;
    if (node.nodeType === Node.TEXT_NODE) {
      line.push(...spansOf(node));
    } else if (name === 'BR') end();
    else if (headings.includes(name)) {
      end();
      blocks.push({ type: 'heading', content: spansOf(node) });
    } else if (name === 'UL' || name === 'OL') {
      end();
      const items = [...(node as Element).querySelectorAll('li')].map((item) => spansOf(item));
      blocks.push({ type: 'list', ordered: name === 'OL', items });
    } else if (name === 'TABLE') {
      end();
      const rows = [...(node as Element).querySelectorAll('tr')].map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => spansOf(cell)),
      );
      blocks.push({ type: 'table', rows });
    } else if (isBlock(name)) {
      end();
      blocks.push(...readBlocks(node));
    } else line.push(...spansOf(node));
  }
  end();
  return cleanRichText(blocks);
}

function isBlock(name: string): boolean {
  return ['P', 'DIV', 'SECTION', 'ARTICLE', 'BLOCKQUOTE', 'BODY', 'HTML', 'MAIN', 'CENTER', 'PRE'].includes(name);
}

type Marks = { readonly bold?: true; readonly link?: string };

function spansOf(node: Node, marks: Marks = {}): RichSpan[] {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.textContent ?? '').replace(/[\s\u00A0]+/g, ' ');
    return text === '' ? [] : [{ text, ...marks }];
  }
  if (!(node instanceof Element) || dropped.includes(node.nodeName)) return [];
  return [...node.childNodes].flatMap((child) => spansOf(child, { ...marks, ...marksOf(node) }));
}

function marksOf(element: Element): Marks {
  const weight = element instanceof HTMLElement ? element.style.fontWeight : '';
  const bold = ['B', 'STRONG'].includes(element.nodeName) || weight === 'bold' || Number(weight) >= 600;
  const link = element.nodeName === 'A' ? (element.getAttribute('href') ?? '') : '';
  return { ...(bold ? { bold: true as const } : {}), ...(isGoodLink(link) ? { link } : {}) };
}

/** Draws blocks into an element, to be edited there. Text is set as text: nothing in it becomes a tag. */
export function drawBlocks(root: HTMLElement, blocks: RichText): void {
  root.replaceChildren(...blocks.map(elementOf));
}

function elementOf(block: RichBlock): HTMLElement {
  switch (block.type) {
    case 'heading':
      return filled('h3', block.content);
    case 'paragraph':
      return filled('p', block.content);
    case 'list': {
      const list = document.createElement(block.ordered ? 'ol' : 'ul');
      list.append(...block.items.map((item) => filled('li', item)));
      return list;
    }
    case 'table': {
      const table = document.createElement('table');
      block.rows.forEach((row, at) => {
        table.insertRow().append(...row.map((cell) => filled(at === 0 ? 'th' : 'td', cell)));
      });
      return table;
    }
  }
}

function filled(tag: string, content: readonly RichSpan[]): HTMLElement {
  const element = document.createElement(tag);
  for (const { text, bold, link } of content) {
    let node: Node = document.createTextNode(text);
    if (bold) {
      const strong = document.createElement('strong');
      strong.append(node);
      node = strong;
    }
    if (link !== undefined) {
      const anchor = document.createElement('a');
      anchor.setAttribute('href', link);
      anchor.append(node);
      node = anchor;
    }
    element.append(node);
  }
  if (content.length === 0) element.append(document.createElement('br'));
  return element;
}
