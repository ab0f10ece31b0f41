import type { FieldDeclaration } from '@zhicheng/domain';
import { Fragment, type ReactNode } from 'react';

type Props = {
  /** Sections stand under the folder's name (h1), or under a row's (h2). */
  readonly heading: 'h2' | 'h3';
  readonly fields: readonly FieldDeclaration[];
  readonly renderField: (field: FieldDeclaration) => ReactNode;
};

/** Fields in the order of the declaration, neighbours of one section under its heading. */
export function FolderFields({ heading: Heading, fields, renderField }: Props) {
  return sectionsOf(fields).map(({ title, fields: inside }) => (
    <section key={title ?? inside[0]?.id ?? ''} className="form-section" aria-label={title}>
      {title !== undefined && <Heading className="form-heading">{title}</Heading>}
      {inside.map((field) => (
        <Fragment key={field.id}>{renderField(field)}</Fragment>
      ))}
    </section>
  ));
}

type Section = { readonly title: string | undefined; readonly fields: readonly FieldDeclaration[] };

export function sectionsOf(fields: readonly FieldDeclaration[]): readonly Section[] {
  return fields.reduce<readonly Section[]>((sections, field) => {
    const last = sections.at(-1);
    if (!last || last.title !== field.section) return [...sections, { title: field.section, fields: [field] }];
    return [...sections.slice(0, -1), { ...last, fields: [...last.fields, field] }];
  }, []);
}
