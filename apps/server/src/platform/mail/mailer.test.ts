import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailer } from './index.ts';

const received: { from: string; to: string[]; text: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => {
    done(address.startsWith('nobody') ? new Error('no such box') : null);
  },
  onData: (stream, session, done) => {
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom ? mailFrom.address : '';
      received.push({ from, to: rcptTo.map(({ address }) => address), text: Buffer.concat(pieces).toString('utf8') });
      done();
    });
  },
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

test('a letter in Chinese arrives at a real mail server, and one that it refuses is an error', async () => {
  const mailer = openMailer({ url, from: '职称系统 <zhicheng@example.cn>' });
  await mailer.send({ to: 'limin@example.cn', subject: '重置密码', text: '验证码：12345678' });
  const [letter] = received;
  expect(letter).toMatchObject({ from: 'zhicheng@example.cn', to: ['limin@example.cn'] });
  expect(letter?.text).toContain('To: limin@example.cn');
  await expect(mailer.send({ to: 'nobody@example.cn', subject: 'x', text: 'x' })).rejects.toThrow();
  mailer.close();
});
