import { allRoutes, listRoute, type RouteListing } from '@zhicheng/domain';
import { runCommand } from './run-command.ts';

/** npm run routes: every route by the manual's step names; `--json` for programs. */
await runCommand((args) => {
  const listings = allRoutes.map(listRoute);
  process.stdout.write(
    args.includes('--json') ? `${JSON.stringify(listings, null, 2)}\n` : listings.map(lines).join('\n'),
  );
  return 0;
});

function lines({ titleLevel, name, steps }: RouteListing): string {
  return `${name} (${titleLevel})\n  ${steps.join(' → ')}\n`;
}
