import { Button } from 'antd';
import type { useFolderActs } from './use-folder-acts.ts';

type Props = {
  readonly isHome: boolean;
  readonly acts: ReturnType<typeof useFolderActs>;
  readonly onCancel: () => void;
};

/** 首页（基本信息） ends in 保存数据 (§4.1.1.2), every other folder in 下一步, 保存, 取消 (§4.1.1.3). */
export function FolderFoot({ isHome, acts, onCancel }: Props) {
  const { busy } = acts;
  if (isHome) {
    return (
      <footer className="folder-foot">
        <Button type="primary" loading={busy === 'data'} disabled={busy !== null} onClick={() => void acts.saveData()}>
          保存数据
        </Button>
      </footer>
    );
  }
  return (
    <footer className="folder-foot">
      <Button
        type="primary"
        loading={busy === 'next'}
        disabled={busy !== null}
        title="保存并打开下一个档案袋"
        onClick={() => void acts.saveAndNext()}
      >
        下一步
      </Button>
      <Button
        loading={busy === 'save'}
        disabled={busy !== null}
        title="保存并返回首页（基本信息）"
        onClick={() => void acts.save()}
      >
        保存
      </Button>
      <Button disabled={busy !== null} title="退出这个档案袋" onClick={onCancel}>
        取消
      </Button>
    </footer>
  );
}
