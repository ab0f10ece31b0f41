import { StartRefusal } from '../lifecycle/index.ts';
import { text, type Environment } from './settings.ts';

/** A mail server (SMTP) and the address that letters come from. */
export interface MailAddresses {
  url: string;
  from: string;
}

/** The mail server, or undefined where none is set. Refuses one of the two settings without the other. */
export function mailSettings(env: Environment): MailAddresses | undefined {
  const url = text(env, 'SMTP_URL', '');
  const from = text(env, 'MAIL_FROM', '');
  if (url === '' && from === '') return undefined;
  if (url === '' || from === '') {
    const [given, missing] = url === '' ? ['MAIL_FROM', 'SMTP_URL'] : ['SMTP_URL', 'MAIL_FROM'];
    throw new StartRefusal(`${given} is set but ${missing} is not: set both, or neither.`);
  }
  if (!URL.canParse(url) || !['smtp:', 'smtps:'].includes(new URL(url).protocol)) {
    // The value is not repeated: it may hold a password.
    throw new StartRefusal('SMTP_URL is no mail server; it looks like smtp://user:password@mail.example.cn:587.');
  }
  return { url, from };
}
