import '../../../ui/status/status-tag.css';
import { noticeStateLabels } from './notice-words.ts';

const tones = { draft: 'quiet', published: 'good', closed: 'quiet' } as const;

/** 草稿, 已发布, 已关闭; beside it 修订中 where the next wording is being written. */
export function NoticeStateTag({ state, revising }: { state: keyof typeof tones; revising: boolean }) {
  return (
    <span>
      <span className={`status-tag is-${tones[state]}`}>{noticeStateLabels[state]}</span>
      {revising && state !== 'draft' && <span className="cell-sub">修订中</span>}
    </span>
  );
}
