import { titleLevelLabels, titleLevels, type TitleLevel } from '@zhicheng/domain';
import type { NoticeRow } from '../queries/select-notices.ts';
import { publicPage } from './frame.ts';
import { escaped } from './html.ts';

/** The published notices, those open now first. */
export function publicListPage(rows: readonly NoticeRow[], level: TitleLevel | undefined): string {
  const links = [
    level === undefined ? '<strong>全部</strong>' : '<a href="/public/notices">全部</a>',
    ...titleLevels.map((one) =>
      one === level
        ? `<strong>${titleLevelLabels[one]}</strong>`
        : `<a href="/public/notices?level=${one}">${titleLevelLabels[one]}</a>`,
    ),
  ];
  const list = rows
    .map(
      ({ id, title, window_from, window_to, is_open, series_names }) => `<li>
<span><a href="/public/notices/${id}">${escaped(title)}</a><small>${escaped(series_names.join('、'))} · 申报时间 ${window_from} 至 ${window_to}</small></span>
<span><span class="state${is_open ? '' : ' closed'}">${is_open ? '正在申报' : '不在申报时间内'}</span></span>
</li>`,
    )
    .join('\n');
  const body = `<h1>职称评审通知</h1>
<nav aria-label="级别">${links.join(' &nbsp; ')}</nav>
<section>${list === '' ? '<p>目前没有已发布的通知。通知由人社部门或评审委员会办事机构发布。</p>' : `<ul class="plain">${list}</ul>`}</section>`;
  return publicPage('职称评审通知', body);
}
