import type { Reach } from './kinds.ts';

/** Whether 王芳 has the application that lies at 罗江区农业农村局: asked by whoever is above her unit, or in it. */
const supporters: Reach = [
  'decider',
  'handler',
  'sameOffice',
  'laterOffice',
  'cityBureau',
  'provinceBureau',
  'systemAdministrator',
];

/** 技术支持. */
export const supportReach = {
  'support.find': 'own-things',
  'support.why': supporters,
  'support.stuck': 'own-things',
  // The 上级机构 of the office that has it.
  'support.reassignChoices': ['laterOffice'],
  'support.reassign': ['laterOffice'],
  'support.errors': 'own-things',
} as const satisfies Record<string, Reach>;
