import type { ReformPreview } from '@zhicheng/contract';
import { countWords } from '../../../ui/list/count-words.ts';

/** What 机构改革 would touch, what stands in its way, and how applications go afterwards. */
export function ReformPreviewPanel({ preview }: { preview: ReformPreview }) {
  const { sentence, touches, obstacles, routeSteps } = preview;
  return (
    <section aria-live="polite">
      <h3 className="form-heading">将会怎样</h3>
      <p className="reform-sentence">{sentence}</p>
      {obstacles.length > 0 && (
        <div className="reform-obstacles" role="alert">
          <p>现在不能执行，请先处理：</p>
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
        </div>
      )}
      {touches.length === 0 ? (
        <p className="muted">没有用户、下级单位、业务受影响。</p>
      ) : (
        <ul className="reform-touches">
          {touches.map(({ kind, count, sentence: effect, examples }) => (
            <li key={kind}>
              <b>{countWords(count)}</b>
              {effect}
              {examples.length > 0 && (
                <span className="muted">
                  {examples.join('、')}
                  {count.value > examples.length && ' 等'}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {routeSteps.length > 0 && (
        <p className="units-dialog-words">以后新的高级职称申报：{routeSteps.join(' — ')}。已在途的申报流程不变。</p>
      )}
    </section>
  );
}
