import { StartRefusal } from './start-refusal.ts';

/** Refuses (StartRefusal) a Node.js that lacks what we use: argon2 came with 24.7. */
export function requireNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 24 || (major === 24 && minor < 7)) {
    throw new StartRefusal(
      `This needs Node 24.7 or newer, not ${version}: start it by npm (npm start), which brings its own.`,
    );
  }
}
