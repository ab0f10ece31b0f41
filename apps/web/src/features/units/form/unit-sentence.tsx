import type { UnitPreview } from '@zhicheng/contract';

/** What 确定 will do, in one sentence, before it is pressed. */
export function UnitSentence({ preview }: { preview: UnitPreview | undefined }) {
  const sentence = preview?.sentence ?? null;
  return (
    <p className={`unit-sentence${sentence === null ? ' is-waiting' : ''}`} aria-live="polite">
      {sentence ?? '选好单位隶属关系、填好单位名称后，这里会说明将创建什么单位、申报怎样走。'}
    </p>
  );
}
