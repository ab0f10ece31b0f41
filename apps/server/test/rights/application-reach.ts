import type { Reach } from './kinds.ts';

const owner: Reach = ['owner'];
const readers: Reach = ['owner', 'decider', 'handler', 'sameOffice'];
const holders: Reach = ['handler', 'sameOffice'];
const uploaders: Reach = ['handler'];

/** Applications, dossiers, files, work. */
export const applicationReach = {
  'catalogue.divisions': 'own-things',
  'notices.list': 'own-things',
  'notices.read': 'own-things',
  'applications.listOwn': 'own-things',
  'applications.create': 'own-things',
  'applications.read': readers,
  'applications.check': owner,
  'applications.submit': owner,
  'applications.receipt': owner,
  'applications.withdraw': owner,
  'applications.startMending': owner,
  'applications.abandon': owner,
  'applications.discard': owner,
  'applications.restore': owner,
  'applications.trail': readers,
  'applications.chain': owner,
  'dossier.read': readers,
  'dossier.autosave': owner,
  'dossier.commit': owner,
  'dossier.abandonWorking': owner,
  'files.upload': owner,
  'files.remove': owner,
  'files.read': readers,
  'work.counts': 'own-things',
  'work.deadlines': 'own-things',
  'work.pending': 'own-things',
  'work.handled': 'own-things',
  'work.ended': 'own-things',
  'visits.read': holders,
  'visits.revealIdentity': holders,
  'visits.saveOpinion': holders,
  'visits.noteRead': holders,
  'visits.attachFile': uploaders,
  'visits.pass': holders,
  'visits.conclude': holders,
  'visits.return': holders,
  'visits.reject': holders,
  'visits.void': holders,
  'visits.takeBack': ['decider'],
} as const satisfies Record<string, Reach>;
