import { createTransport } from 'nodemailer';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends letters through the site's own mail server (SMTP). */
export interface Mailer {
  /** Throws where the server does not take the letter. */
  readonly send: (letter: Letter) => Promise<void>;
  readonly close: () => void;
}

export interface MailSettings {
  /** smtp://user:password@host:port, or smtps:// */
  readonly url: string;
  readonly from: string;
}

const PATIENCE_MS = 15_000;

/** Opens no connection yet; one is kept while letters follow one another. */
export function openMailer({ url, from }: MailSettings): Mailer {
  const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  const transport = createTransport({ url, ...patience }, { from });
  return {
    send: async (letter) => {
      await transport.sendMail(letter);
    },
    close: () => {
      transport.close();
    },
  };
}
