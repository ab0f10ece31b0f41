import './shell.css';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useMatches, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import { useShownPage } from '../../ui/page/page-state.ts';
import { LastActStrip } from '../../ui/last-act/last-act-strip.tsx';
import { useHotKeys } from '../../platform/hot-keys.ts';
import { countWords } from '../../ui/list/count-words.ts';
import { sessionQuery } from '../session.ts';
import { useSignOut } from '../use-sign-out.ts';
import { BulletinStrips } from './bulletin-strips.tsx';
import { Breadcrumb } from './breadcrumb.tsx';
import { Header } from './header.tsx';
import { menuFor, type MenuEntry } from './menu.ts';
import { menuPlace } from './menu-place.ts';
import { NewVersionStrip } from './new-version-strip.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { SideMenu } from './side-menu.tsx';
import { SessionGuard } from '../session-guard/session-guard.tsx';

const foldName = 'zhicheng.menu';
const isNarrow = (): boolean => matchMedia('(max-width: 767px)').matches;

/** What stands round every page: strips, header, menu, breadcrumb. */
export function Shell() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const matches = useMatches();
  const crumbs = matches.flatMap(({ staticData }) => staticData.crumbs ?? []);
  const shown = useShownPage();
  const menuAway = matches.some(({ staticData }) => staticData.menuAway === true) && shown?.keepsMenu !== true;
  const [open, setOpen] = useMenuState(menuAway);
  const navigate = useNavigate();
  const queries = useQueryClient();
  useHotKeys({ 'Shift+Slash': () => void navigate({ to: '/help' }) });
  const leave = useSignOut(session.person.id);
  const capabilities = new Set(session.capabilities);
  const isSettingUp = session.mustChangePassword || session.mustSetUpSecondFactor;
  const entries = isSettingUp ? [] : menuFor(capabilities);
  const place = usePlace(
    entries,
    matches.flatMap(({ staticData }) => staticData.under ?? []),
  );
  const { data: counts } = useQuery({
    ...ask('work.counts', {}),
    enabled: capabilities.has('read-own-work') && !isSettingUp,
  });
  return (
    <div className={`shell${open ? ' has-menu' : ''}`}>
      <a className="shell-skip" href="#content">
        跳到正文
      </a>
      {session.strip !== null && (
        <aside className="strip strip-demo" aria-label="环境说明">
          {session.strip}
        </aside>
      )}
      <SessionGuard session={session} />
      {!session.mustChangePassword && <BulletinStrips />}
      <OfflineStrip />
      <NewVersionStrip build={session.build} />
      <Header
        session={session}
        menuOpen={open}
        onToggleMenu={() => {
          setOpen(!open);
        }}
        onSignOut={() => void leave()}
      />
      <div className="shell-body">
        <div id="side" className="shell-side" hidden={!open}>
          <SideMenu
            entries={entries}
            place={place}
            pending={counts && counts.pending.value > 0 ? countWords(counts.pending) : undefined}
            onChoose={() => {
              // What is chosen in the menu is asked anew, the page that is open already too.
              void queries.invalidateQueries();
              if (isNarrow()) setOpen(false);
            }}
          />
        </div>
        {open && (
          <div
            className="shell-veil"
            onClick={() => {
              setOpen(false);
            }}
          />
        )}
        <main id="content" className="shell-main" tabIndex={-1}>
          <LastActStrip />
          <Breadcrumb crumbs={crumbs} />
          <Outlet />
        </main>
      </div>
    </div>
  );
}

/** Where the present page stands in the menu; remembers the list that a page was opened from. */
function usePlace(entries: readonly MenuEntry[], under: readonly string[]): string | null {
  const { pathname } = useLocation();
  const [cameFrom, setCameFrom] = useState<string | null>(null);
  if (pathname === '/') return '/';
  const place = menuPlace(entries, { pathname, under, cameFrom });
  if (place === pathname && place !== cameFrom) setCameFrom(place);
  return place;
}

/** Whether the menu is out: as the person left it; away at first on a phone and on pages that need the width. */
function useMenuState(menuAway: boolean): [boolean, (open: boolean) => void] {
  const [chosen, setChosen] = useState(() => !isNarrow() && localStorage.getItem(foldName) !== 'folded');
  const [onWidePage, setOnWidePage] = useState(false);
  if (menuAway) return [onWidePage, setOnWidePage];
  return [
    chosen,
    (open) => {
      setChosen(open);
      if (!isNarrow()) localStorage.setItem(foldName, open ? 'out' : 'folded');
    },
  ];
}
