import type { RichText as DomainRichText } from '@zhicheng/domain';
import { Type } from 'typebox';
import { closed } from './values.ts';

const RichSpan = Type.Object(
  {
    text: Type.String({ maxLength: 20_000 }),
    bold: Type.Optional(Type.Literal(true)),
    link: Type.Optional(Type.String({ maxLength: 500 })),
  },
  closed,
);
const Spans = Type.Array(RichSpan, { maxItems: 500 });

const RichBlock = Type.Union([
  Type.Object({ type: Type.Literal('heading'), content: Spans }, closed),
  Type.Object({ type: Type.Literal('paragraph'), content: Spans }, closed),
  Type.Object(
    { type: Type.Literal('list'), ordered: Type.Boolean(), items: Type.Array(Spans, { maxItems: 500 }) },
    closed,
  ),
  Type.Object(
    {
      type: Type.Literal('table'),
      rows: Type.Array(Type.Array(Spans, { maxItems: 20 }), { maxItems: 500 }),
    },
    closed,
  ),
]);

/** The words of a notice: headings, paragraphs, lists and tables; never HTML. */
export const RichText = Type.Unsafe<DomainRichText>(Type.Array(RichBlock, { maxItems: 1000 }));
