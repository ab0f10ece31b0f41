import { useQuery } from '@tanstack/react-query';
import { ask } from '../../platform/api/call.ts';

/** Where no technical support is named yet: the 上级机构 answer, the nearest first. */
export function SuperiorPhones() {
  const { data } = useQuery({ ...ask('help.superiors', {}), staleTime: 300_000 });
  if (!data) return null;
  const reachable = data.items.filter(({ phone }) => phone !== null).slice(0, 2);
  if (reachable.length === 0) {
    const [nearest] = data.items;
    return (
      <p>
        还没有登记技术支持人员。
        {nearest
          ? `请问上级机构“${nearest.unitName}”的经办人员（还没有登记电话）。`
          : '请系统管理员在“帮助维护”中登记。'}
      </p>
    );
  }
  return (
    <>
      <p>还没有登记技术支持人员，请问上级机构：</p>
      <ul>
        {reachable.map(({ unitName, contactName, phone }) => (
          <li key={unitName}>
            {(phone ?? '').split('、').map((one) => (
              <a key={one} href={`tel:${one}`}>
                {one}
              </a>
            ))}
            <span>
              {unitName}
              {contactName !== null && `，${contactName}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
