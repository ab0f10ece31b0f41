import { clerkRoleOf, type Role } from '@zhicheng/domain';
import { inventIdentityNumber } from '../../apps/server/src/seed/demo/invented.ts';
import type { MadeUnit } from './generate-units.ts';
import { numberedId } from './numbered-id.ts';
import type { Random } from './random.ts';

export interface MadePerson {
  readonly personId: string;
  readonly accountId: string;
  readonly membershipId: string;
  readonly grantId: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly unit: MadeUnit;
  readonly role: Role;
}

const surnames = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
);
const given = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红波辉玲飞丹萍鹏鑫浩宇晨曦雪梅琳');

/** People: the first of a unit is its clerk, the others are applicants. Identity numbers are of nobody. */
export function* generatePeople(count: number, units: readonly MadeUnit[], random: Random): Generator<MadePerson> {
  for (let index = 0; index < count; index += 1) {
    const unit = index < units.length ? units[index] : random.pick(units);
    if (!unit) return;
    const second = random.below(3) > 0 ? random.pick(given) : '';
    // 999 in a row on each of so many days: no number comes twice.
    const year = 1960 + (Math.floor(index / 999) % 45);
    const month = String(1 + (Math.floor(index / 44_955) % 12)).padStart(2, '0');
    const day = String(1 + (Math.floor(index / 539_460) % 28)).padStart(2, '0');
    const sequence = String(1 + (index % 999)).padStart(3, '0');
    yield {
      personId: numberedId(2, index),
      accountId: numberedId(3, index),
      membershipId: numberedId(4, index),
      grantId: numberedId(5, index),
      name: `${random.pick(surnames)}${random.pick(given)}${second}`,
      identityNumber: inventIdentityNumber('510681', `${String(year)}${month}${day}`, sequence),
      unit,
      role: index < units.length ? clerkRoleOf[unit.unitClass] : 'applicant',
    };
  }
}

export function personLine({ name, identityNumber, unit, role }: MadePerson): string {
  return [name, identityNumber, String(unit.index), role].join('\t');
}
