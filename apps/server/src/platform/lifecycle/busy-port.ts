import { createServer } from 'node:net';
import { StartRefusal } from './start-refusal.ts';

/** Refuses (StartRefusal) an address on which we cannot listen, before anything else is started. */
export async function refuseBusyPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  const problem = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    probe.once('error', resolve).listen({ host, port }, () => probe.close(() => resolve(undefined)));
  });
  switch (problem?.code) {
    case undefined:
      return;
    case 'EADDRINUSE':
      throw new StartRefusal(
        `Port ${port} on ${host} is in use by another program: stop that one, or start with another port (PORT=${port + 1} npm start).`,
      );
    case 'EACCES':
      throw new StartRefusal(`Port ${port} needs root: start with a port of 1024 or above (PORT=3000 npm start).`);
    default:
      throw new StartRefusal(
        `HOST ${host} is no address of this machine (${problem?.code}): try 127.0.0.1 or 0.0.0.0.`,
      );
  }
}
