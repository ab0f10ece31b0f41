import './contact-lines.css';
import type { HelpContact } from '@zhicheng/contract';

/** Whom to ask about the software, by region. */
export function ContactLines({ contacts }: { contacts: readonly HelpContact[] }) {
  return (
    <ul className="contact-lines">
      {contacts.map(({ id, regionName, name, phone, mail, hours, remark }) => (
        <li key={id}>
          <b>{name}</b>
          {regionName !== '' && <span className="muted"> {regionName}</span>}
          <div className="numeric">
            {phone}
            {mail && ` · ${mail}`}
          </div>
          {(hours ?? remark) && <div className="muted">{[hours, remark].filter(Boolean).join(' · ')}</div>}
        </li>
      ))}
    </ul>
  );
}
