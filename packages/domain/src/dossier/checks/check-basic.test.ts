import { describe, expect, it } from 'vitest';
import { codesWith, issuesWith } from '../../../test/golden-with.ts';

describe('基本信息', () => {
  it('refuses a former name that is the name', () => {
    expect(codesWith({ basic: { formerName: '李敏' } })).toEqual(['! basic.formerName same-name']);
  });

  it('wants to know since when somebody is in a party, by its kind', () => {
    expect(codesWith({ basic: { partyJoin: null } })).toEqual(['! basic.partyJoin required']);
    expect(codesWith({ basic: { politics: '13', partyJoin: null } })).toEqual([]);
    expect(codesWith({ basic: { politics: '10' } })).toEqual(['! basic.democraticParty required']);
    expect(codesWith({ basic: { politics: '10', democraticParty: '2018年于德阳加入九三学社，无职务' } })).toEqual([]);
  });

  it('knows the ages of joining: 18 for the party, 14 for the league', () => {
    expect(codesWith({ basic: { partyJoin: '2007-03' } })).toEqual(['! basic.partyJoin too-young']);
    expect(codesWith({ basic: { partyJoin: '2007-04' } })).toEqual([]);
    expect(codesWith({ basic: { politics: '03', partyJoin: '2003-04' } })).toEqual([]);
    expect(codesWith({ basic: { politics: '03', partyJoin: '2003-03' } })).toEqual(['! basic.partyJoin too-young']);
  });

  it('lets work begin at 16, and asks below', () => {
    const early = (workStart: string) => codesWith({ basic: { workStart } }).filter((code) => code.includes('basic'));
    expect(early('2005-04')).toEqual([]);
    expect(early('2005-03')).toEqual(['? basic.workStart young']);
    expect(early('2004-03')).toEqual(['! basic.workStart too-young']);
  });

  it('lets nobody start work after the first post, and asks where posts start later', () => {
    expect(codesWith({ basic: { workStart: '2012-08' } })).toEqual(['! basic.workStart work-start-late']);
    expect(codesWith({ basic: { workStart: '2012-06' } })).toEqual(['? work.start starts-late']);
  });

  it('wants the title before the cutoff and the appointment after the title', () => {
    expect(
      codesWith({ basic: { currentTitleDate: '2027-01', currentPostDate: '2027-01' }, today: '2027-02-01' }),
    ).toContain('! basic.currentTitleDate after-cutoff');
    expect(codesWith({ basic: { currentPostDate: '2019-11' } })).toEqual(['! basic.currentPostDate before-title']);
    expect(codesWith({ basic: { currentPostDate: '2019-12' } })).toEqual([]);
  });

  it('needs no earlier title for 直接申报', () => {
    const none = { currentTitle: null, currentTitleDate: null, currentTitleOrg: null };
    expect(codesWith({ basic: none, without: ['titleCert'] })).toEqual([
      '! basic.currentTitle required',
      '! basic.currentTitleDate required',
      '! basic.titleCert file-missing',
    ]);
    expect(codesWith({ home: { applyType: 'direct' }, basic: none, without: ['titleCert'] })).toEqual([]);
  });

  it('counts no more years in the profession than in work', () => {
    expect(codesWith({ basic: { currentWorkYears: 15 } })).toEqual(['! basic.currentWorkYears more-than-worked']);
    expect(codesWith({ basic: { currentWorkYears: 61 } })).toContain('! basic.currentWorkYears out-of-bounds');
    expect(codesWith({ basic: { currentWorkYears: 'x' } })).toEqual(['! basic.currentWorkYears form']);
  });

  it('bars while a sanction has effect at the cutoff', () => {
    const punished = { punished: true, punishedDetail: '2025年6月，单位给予记过处分' };
    expect(codesWith({ basic: { ...punished, punishedUntil: '2026-12-30' } })).toEqual([]);
    expect(codesWith({ basic: { ...punished, punishedUntil: '2026-12-31' } })).toEqual([
      '! basic.punishedUntil sanction-in-effect',
    ]);
    expect(codesWith({ basic: { punished: true } })).toEqual([
      '! basic.punishedDetail required',
      '! basic.punishedUntil required',
    ]);
  });

  it('turns away past the retirement age unless 延聘 was approved', () => {
    const old = { applicant: { birth: '1966-01-01' } };
    const later = (values: object) => codesWith({ ...old, basic: { ...values } });
    expect(later({})).toEqual(['! basic.retentionApproved required']);
    expect(later({ retentionApproved: false })).toEqual(['! basic.retentionApproved past-retirement-age']);
    expect(later({ retentionApproved: true })).toEqual([
      '! basic.retentionProof file-missing',
      '? basic.retentionApproved past-retirement-age',
    ]);
  });

  it('asks for the office post its date', () => {
    expect(codesWith({ basic: { adminPostDate: null } })).toEqual(['! basic.adminPostDate required']);
    expect(codesWith({ basic: { adminPost: '无', adminPostDate: null } })).toEqual([]);
  });

  it('wants a mobile number, a mail address and a place in their forms', () => {
    expect(codesWith({ basic: { phone: '12345' } })).toEqual(['! basic.phone form']);
    expect(codesWith({ basic: { email: 'limin' } })).toEqual(['! basic.email form']);
    expect(codesWith({ basic: { birthplace: '990626' } })).toEqual(['! basic.birthplace form']);
    expect(codesWith({ basic: { birthplace: '湖南省长沙市岳麓区' } })).toEqual([]);
  });

  it('refuses months that have not come, markup, and texts that run over', () => {
    expect(codesWith({ basic: { adminPostDate: '2026-10' } })).toEqual(['! basic.adminPostDate future']);
    expect(codesWith({ basic: { adminPostDate: '二零一九' } })).toEqual(['! basic.adminPostDate form']);
    expect(codesWith({ basic: { address: '<b>四川</b>' } })).toEqual(['! basic.address markup']);
    expect(codesWith({ basic: { deptName: '部'.repeat(41) } })).toEqual(['! basic.deptName too-long']);
    expect(codesWith({ basic: { deptName: '𬍛'.repeat(40) } })).toEqual([]);
  });

  it('keeps an explanation with a warning', () => {
    const warned = issuesWith({ basic: { workStart: '2005-03', explanation: '1989年生，顶岗参加工作' } });
    expect(warned.filter(({ folder }) => folder === 'basic').map(({ explained }) => explained)).toEqual([true]);
  });
});
