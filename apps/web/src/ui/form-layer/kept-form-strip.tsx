import { Button } from 'antd';
import { minuteOf } from '../../platform/clock.ts';
import type { KeptValues } from './use-kept-form.ts';

/** 继续上次未完成的填写: what was typed here before and never saved. */
export function KeptFormStrip({ offer }: { offer: KeptValues<object>['offer'] }) {
  if (!offer) return null;
  return (
    <div className="kept-form" role="status">
      <p>您在 {minuteOf(offer.keptAt)} 填写过，还没有保存。</p>
      <Button type="primary" size="small" onClick={offer.take}>
        继续上次未完成的填写
      </Button>
      <Button size="small" onClick={offer.drop}>
        不要了
      </Button>
    </div>
  );
}
