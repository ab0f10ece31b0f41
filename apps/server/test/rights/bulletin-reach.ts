import type { Reach } from './kinds.ts';

/** The bulletin under test is a 通知公告 for 罗江区: its people read it, and who manages the county or above changes it. */
const readers: Reach = ['owner', 'colleague', 'decider', 'handler', 'sameOffice', 'laterOffice', 'neighbour'];
const managers: Reach = ['laterOffice', 'cityBureau', 'provinceBureau', 'systemAdministrator'];

/** 帮助, 通知公告, 系统公告. */
export const bulletinReach = {
  'help.contacts': 'own-things',
  'help.superiors': 'own-things',
  'help.create': 'own-things',
  'help.update': ['systemAdministrator'],
  'help.remove': ['systemAdministrator'],
  'bulletins.news': 'own-things',
  'bulletins.read': readers,
  'bulletins.strips': 'own-things',
  // No 系统公告 that could be closed.
  'bulletins.closeStrip': [],
  'bulletins.list': 'own-things',
  'bulletins.create': 'own-things',
  'bulletins.readManaged': managers,
  'bulletins.update': managers,
  'bulletins.publish': managers,
  'bulletins.withdraw': managers,
} as const satisfies Record<string, Reach>;
