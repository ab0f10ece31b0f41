import type { ListContent, ListFolder } from '@zhicheng/domain';
import { Checkbox, Input } from 'antd';
import { useTypedText } from '../../ui/form-renderer/use-typed-text.ts';
import { useDesk } from './desk-context.ts';
import { withChanges } from './draft/content-changes.ts';

type Props = { readonly folder: ListFolder; readonly none: NonNullable<ListContent['none']> | null };

/** 本人没有，标为“无”: closes a folder without content. */
export function NoneTick({ folder, none }: Props) {
  const { editor, readOnly } = useDesk();
  const put = (value: { readonly reason: string } | null): void => {
    const local = editor.state().drafts[folder.id]?.local;
    if (local) editor.edit(folder.id, withChanges(local, [{ path: 'none', value }]));
  };
  const reason = useTypedText(
    none?.reason ?? '',
    (text) => {
      put({ reason: text });
    },
    () => undefined,
  );
  return (
    <div className="none-tick">
      <Checkbox
        checked={none !== null}
        disabled={readOnly}
        onChange={(event) => {
          put(event.target.checked ? { reason: '' } : null);
        }}
      >
        本人没有，标为“无”
      </Checkbox>
      {none !== null && folder.noneAllowed === 'with-reason' && (
        <Input {...reason} aria-label="没有的原因" placeholder="请说明原因" maxLength={200} disabled={readOnly} />
      )}
    </div>
  );
}
