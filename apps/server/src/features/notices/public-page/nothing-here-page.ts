import { publicPage } from './frame.ts';

/** For an address under which no notice is published. */
export function nothingHerePage(): string {
  return publicPage(
    '没有这份通知',
    `<h1>没有这份通知</h1>
<section><p>它可能尚未发布，或者链接不完整。</p><p><a href="/public/notices">查看已发布的评审通知</a></p></section>`,
  );
}
