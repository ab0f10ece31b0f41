import { Button } from 'antd';
import { fileAddress } from '../../platform/api/call.ts';
import { Icon } from '../icon.tsx';
import { fitted, larger, smaller, toWidth, turned, type View } from './view.ts';

type Props = {
  readonly fileId: string;
  readonly name: string;
  readonly page: number;
  /** Null while it is not open. */
  readonly pages: number | null;
  readonly view: View;
  readonly onPage: (page: number) => void;
  readonly onView: (view: View) => void;
};

/** ‹ page / pages ›, 缩小, 放大, 适应宽, 转, 下载. */
export function PreviewTools({ fileId, name, page, pages, view, onPage, onView }: Props) {
  const shut = pages === null;
  const steps = [
    { name: '缩小', next: smaller(view) },
    { name: '放大', next: larger(view) },
  ];
  return (
    <div className="preview-tools" role="group" aria-label="查看附件">
      <Button
        type="text"
        size="small"
        aria-label="上一页"
        title="上一页"
        icon={<Icon name="left" size={16} />}
        disabled={shut || page <= 1}
        onClick={() => {
          onPage(page - 1);
        }}
      />
      <span className="preview-count" role="status" aria-label={shut ? undefined : `第 ${page} 页，共 ${pages} 页`}>
        {shut ? '—' : `${page}/${pages}`}
      </span>
      <Button
        type="text"
        size="small"
        aria-label="下一页"
        title="下一页"
        icon={<Icon name="right" size={16} />}
        disabled={shut || page >= pages}
        onClick={() => {
          onPage(page + 1);
        }}
      />
      {steps.map((step) => (
        <Button
          key={step.name}
          type="text"
          size="small"
          disabled={shut || step.next.zoom === view.zoom}
          onClick={() => {
            onView(step.next);
          }}
        >
          {step.name}
        </Button>
      ))}
      <Button
        type="text"
        size="small"
        className={view.zoom === fitted.zoom ? 'is-on' : ''}
        aria-pressed={view.zoom === fitted.zoom}
        disabled={shut}
        onClick={() => {
          onView(toWidth(view));
        }}
      >
        适应宽
      </Button>
      <Button
        type="text"
        size="small"
        aria-label="转 90 度"
        title="向右转 90 度"
        disabled={shut}
        onClick={() => {
          onView(turned(view));
        }}
      >
        转
      </Button>
      <Button type="text" size="small" href={fileAddress(fileId, { download: true })} download={name}>
        下载
      </Button>
    </div>
  );
}
