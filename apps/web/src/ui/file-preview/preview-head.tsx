import { Button } from 'antd';

type Props = {
  readonly name: string;
  /** Which of the attachments it is, from 0. */
  readonly at: number;
  readonly count: number;
  readonly onGo: (step: 1 | -1) => void;
};

/** The attachment's name, and the way to its neighbours. */
export function PreviewHead({ name, at, count, onGo }: Props) {
  return (
    <div className="preview-head">
      <b title={name}>{name}</b>
      {count > 1 && (
        <>
          <span className="preview-count">
            附件 {at + 1}/{count}
          </span>
          <Button
            type="text"
            size="small"
            aria-label="上一个附件"
            title="上一个附件（[）"
            disabled={at <= 0}
            onClick={() => {
              onGo(-1);
            }}
          >
            上一个
          </Button>
          <Button
            type="text"
            size="small"
            aria-label="下一个附件"
            title="下一个附件（]）"
            disabled={at >= count - 1}
            onClick={() => {
              onGo(1);
            }}
          >
            下一个
          </Button>
        </>
      )}
    </div>
  );
}
