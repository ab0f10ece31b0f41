import { useSuspenseQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { sessionQuery } from '../../app/session.ts';
import type { OpinionConflict as Conflict } from './use-opinion.ts';

/** The opinion was saved elsewhere meanwhile, in another window or by a colleague: the clerk chooses which one stays. */
export function OpinionConflict({ conflict }: { conflict: Conflict }) {
  const { savedBy, load, overwrite } = conflict;
  const { data: session } = useSuspenseQuery(sessionQuery);
  const words =
    savedBy === session.person.name ? '您在另一窗口保存过意见' : `${savedBy || '其他经办人员'}刚刚保存了本环节的意见`;
  return (
    <div className="opinion-conflict">
      <Alert
        type="warning"
        showIcon
        title={words}
        description={
          <>
            <p>本页填写的内容还没有保存。请选择保留哪一份：</p>
            <span className="ways-on">
              <Button onClick={load}>载入已保存的意见</Button>
              <Button onClick={overwrite}>用本页内容覆盖保存</Button>
            </span>
          </>
        }
      />
    </div>
  );
}
