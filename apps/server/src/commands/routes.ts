import { allRoutes, listRoute, titleLevelLabels, type RouteListing } from '@zhicheng/domain';
import { runCommand } from './run-command.ts';

/** npm run routes: every route by the manual's step names; `--json` for programs. */
await runCommand((args) => {
  const listings = allRoutes.map(listRoute);
  process.stdout.write(
    args.includes('--json') ? `${JSON.stringify(listings, null, 2)}\n` : listings.map(line).join(''),
  );
  return 0;
});

/** As the manual writes a route (§6.1.1). */
function line({ titleLevel, kind, name, steps }: RouteListing): string {
  const level = `${titleLevelLabels[titleLevel]}${kind === 'recognize' ? '（初定）' : ''}`;
  return `${level} ${name}申报流程：${steps.join('——')}\n`;
}
