/** 基本信息 (§4.1.1.4): 「基本情况」 of the 评审表. */
import type { SingleFolder } from '../declaration.ts';
import { basicChecks } from '../checks/check-basic.ts';
import { basicSlots } from '../slots.ts';
import { basicCareer } from './basic-career.ts';
import { basicPerson } from './basic-person.ts';

export const basic: SingleFolder = {
  id: 'basic',
  name: '基本信息',
  kind: 'single',
  fields: [
    ...basicPerson.person,
    ...basicPerson.reach,
    ...basicCareer.schooling,
    ...basicCareer.title,
    ...basicCareer.work,
    ...basicCareer.standing,
    ...basicPerson.conduct,
  ],
  slots: basicSlots,
  checks: basicChecks,
};
