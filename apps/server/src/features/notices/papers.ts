import type { Notice } from '@zhicheng/contract';
import { currentRelease, folderNames } from '@zhicheng/domain';

type Paper = Notice['papers'][number];

const order = { always: 0, conditional: 1, optional: 2 } as const satisfies Record<Paper['need'], number>;

/** 需要准备的材料: the attachments that the folders declare, the indispensable ones first. */
export function papersToHaveReady(): Paper[] {
  return currentRelease.folders
    .flatMap((folder) => folder.slots.map((slot) => ({ slot, folderName: folderNames[folder.id] })))
    .map(({ slot: { name, required }, folderName }): Paper => {
      if (typeof required === 'string') return { name, folderName, need: required, when: null };
      return { name, folderName, need: 'conditional', when: required.words };
    })
    .sort((a, b) => order[a.need] - order[b.need]);
}
