import './support-contacts.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../platform/api/call.ts';
import { useDivisions, type Division } from '../regions/region-names.ts';
import { nearestContacts } from './nearest-contacts.ts';
import { SuperiorPhones } from './superior-phones.tsx';

const shownAtMost = 3;

/**
 * 联系软件技术支持人员 (§3.1.1.2): whoever is unsure asks before 确定. Those of the division come first; the others stand
 * in 帮助.
 */
export function SupportContacts({ divisionCode }: { divisionCode: string | undefined }) {
  const { data } = useQuery({ ...ask('help.contacts', {}), staleTime: 300_000 });
  const divisions = useDivisions();
  const contacts = nearestContacts(data?.items ?? [], pathOf(divisions, divisionCode)).slice(0, shownAtMost);
  return (
    <section className="support-contacts">
      <h3>
        联系软件技术支持人员
        <Link to="/help">帮助</Link>
      </h3>
      {data?.items.length === 0 && <SuperiorPhones />}
      <ul>
        {contacts.map(({ id, name, phone, hours, regionName }) => (
          <li key={id}>
            <b>{name}</b> <a href={`tel:${phone}`}>{phone}</a>
            <span>
              {regionName}
              {hours !== null && `，${hours}`}
            </span>
          </li>
        ))}
      </ul>
      <p>所属行政区域、上级机构名称、单位隶属关系填错会影响业务办理。不清楚时请对照案例，或先问技术支持人员。</p>
    </section>
  );
}

function pathOf(divisions: readonly Division[], code: string | undefined): readonly string[] {
  const path: string[] = [];
  for (let at = divisions.find((one) => one.code === code); at; at = parentOf(divisions, at)) path.push(at.code);
  return path;
}

function parentOf(divisions: readonly Division[], { parentCode }: Division): Division | undefined {
  return divisions.find(({ code }) => code === parentCode);
}
