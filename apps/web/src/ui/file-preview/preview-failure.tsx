import { Alert, Button } from 'antd';
import { failureWords } from './failure-words.ts';

/** Why nothing is shown. It is read out, and leaves the focus where the person writes. */
export function PreviewFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, detail } = failureWords(error);
  return (
    <Alert
      className="preview-failure"
      type="error"
      showIcon
      title={title}
      description={detail}
      action={<Button onClick={onRetry}>重试</Button>}
    />
  );
}
