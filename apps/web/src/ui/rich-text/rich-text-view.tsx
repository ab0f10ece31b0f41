import './rich-text.css';
import type { RichSpan, RichText } from '@zhicheng/domain';

/** The words of a notice, drawn from their blocks: nothing in them can be a tag. */
export function RichTextView({ blocks }: { readonly blocks: RichText }) {
  return (
    <div className="rich-text">
      {blocks.map((block, at) => {
        switch (block.type) {
          case 'heading':
            return (
              <h3 key={at}>
                <Spans content={block.content} />
              </h3>
            );
          case 'paragraph':
            return (
              <p key={at}>
                <Spans content={block.content} />
              </p>
            );
          case 'list':
            return <List key={at} ordered={block.ordered} items={block.items} />;
          case 'table':
            return <Table key={at} rows={block.rows} />;
        }
      })}
    </div>
  );
}

function List({ ordered, items }: { ordered: boolean; items: readonly (readonly RichSpan[])[] }) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {items.map((item, at) => (
        <li key={at}>
          <Spans content={item} />
        </li>
      ))}
    </Tag>
  );
}

function Table({ rows }: { rows: readonly (readonly (readonly RichSpan[])[])[] }) {
  const [head = [], ...body] = rows;
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, at) => (
            <th key={at} scope="col">
              <Spans content={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, at) => (
          <tr key={at}>
            {row.map((cell, place) => (
              <td key={place}>
                <Spans content={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Spans({ content }: { content: readonly RichSpan[] }) {
  return (
    <>
      {content.map(({ text, bold, link }, at) => {
        const words = bold ? <strong>{text}</strong> : text;
        return link === undefined ? (
          <span key={at}>{words}</span>
        ) : (
          <a key={at} href={link} target="_blank" rel="noopener noreferrer">
            {words}
          </a>
        );
      })}
    </>
  );
}
