import { describe, expect, it } from 'vitest';
import { codesWith, issuesWith } from '../../../test/golden-with.ts';

const longReason =
  '主持国家重点研发计划课题一项，获四川省科技进步一等奖，选育品种累计推广五百万亩，新增经济效益显著，成果得到同行专家一致认可和高度评价。';

describe('首页', () => {
  it('takes only what the notice opens', () => {
    expect(codesWith({ notice: { series: ['05'] } })).toEqual(['! home.series series-not-open']);
    expect(codesWith({ notice: { levels: ['full'] } })).toEqual(['! home.level level-not-open']);
    expect(codesWith({ notice: { applyTypes: ['exceptional'] } })).toEqual(['! home.applyType apply-type-not-open']);
  });

  it('turns away who is not serving, and civil servants', () => {
    expect(codesWith({ home: { fullTimeEmployed: false } })).toEqual(['! home.fullTimeEmployed not-serving']);
    expect(codesWith({ home: { employerNature: '11' } })).toEqual(['! home.employerNature civil-servant']);
  });

  it('goes one level at a time', () => {
    expect(codesWith({ home: { level: 'full', title: '06-101' } })).toEqual(['! home.level level-skipped']);
    expect(codesWith({ basic: { currentTitle: '06-201' } })).toEqual(['! home.level level-not-above']);
    expect(codesWith({ basic: { currentTitle: '农民农艺师' } })).toEqual([]);
    expect(codesWith({ home: { applyType: 'direct', level: 'full', title: '06-101' } })).toEqual([]);
  });

  it('transfers within one level only', () => {
    const transfer = { applyType: 'transfer', transferFrom: '05-201' };
    const proof = { slot: 'transferProof', rowId: null, fileId: 'x', name: 'x.pdf' };
    expect(codesWith({ home: transfer, files: [proof] })).toEqual([]);
    expect(codesWith({ home: transfer })).toEqual(['! home.transferProof file-missing']);
    expect(codesWith({ home: { ...transfer, transferFrom: '05-301' }, files: [proof] })).toEqual([
      '! home.transferFrom transfer-level',
    ]);
  });

  it('asks of 破格 its kind, its reasons, its recommenders and three papers', () => {
    expect(codesWith({ home: { applyType: 'exceptional' } })).toEqual([
      '! home.exceptionalBasis required',
      '! home.exceptionalReason required',
      '! home.recommenders required',
      '! home.exceptionalForm file-missing',
      '! home.recommendLetter file-missing',
      '! home.exceptionalProof file-missing',
    ]);
    const files = ['exceptionalForm', 'recommendLetter', 'exceptionalProof'].map((slot) => ({
      slot,
      rowId: null,
      fileId: slot,
      name: `${slot}.pdf`,
    }));
    const exceptional = { applyType: 'exceptional', exceptionalReason: longReason, recommenders: '王某，张某' };
    expect(codesWith({ home: { ...exceptional, exceptionalBasis: 'years' }, files })).toEqual([]);
    expect(
      codesWith({ home: { ...exceptional, exceptionalBasis: 'skipLevel', level: 'full', title: '06-101' }, files }),
    ).toEqual([]);
  });

  it('wants a listed profession beside a typed one', () => {
    expect(codesWith({ home: { profession: '油菜遗传育种' } })).toEqual(['! home.routingProfession required']);
    expect(codesWith({ home: { profession: '油菜遗传育种', routingProfession: '06005' } })).toEqual([]);
    expect(codesWith({ home: { profession: '油菜遗传育种', routingProfession: '05001' } })).toEqual([
      '! home.routingProfession misfit',
    ]);
  });

  it('refuses a title or a profession of another series', () => {
    expect(codesWith({ home: { title: '05-201' } })).toEqual(['! home.title misfit']);
    expect(codesWith({ home: { title: '06-101' } })).toEqual(['! home.title misfit']);
    expect(codesWith({ home: { profession: '05001' } })).toEqual(['! home.profession misfit']);
  });

  it('asks private employers for social insurance, and freelancers for their agency', () => {
    expect(codesWith({ home: { employerNature: '40' } })).toEqual(['! home.socialSecurity file-missing']);
    expect(codesWith({ home: { employerNature: '70' } })).toEqual([
      '! home.agentOrg required',
      '! home.socialSecurity file-missing',
      '! home.agencyProof file-missing',
    ]);
  });

  it('asks 事业单位 for the post quota only where the notice does', () => {
    const appointment = { slot: 'appointment', rowId: null, fileId: 'a', name: '聘书.pdf' };
    expect(codesWith({ home: { employerNature: '20' }, files: [appointment] })).toEqual([]);
    expect(
      codesWith({ home: { employerNature: '20' }, files: [appointment], notice: { asksPostQuota: true } }),
    ).toEqual(['! home.postQuota required']);
    expect(codesWith({ home: { employerNature: '20' } })).toEqual(['! basic.appointment file-missing']);
    expect(
      codesWith({ home: { employerNature: '20' }, basic: { currentPost: '未聘', currentPostDate: null } }),
    ).toEqual([]);
  });

  it('takes exactly one file on each field', () => {
    const second = { slot: 'grassrootsProof', rowId: null, fileId: '2', name: '2.pdf' };
    expect(codesWith({ files: [second] })).toEqual(['! home.grassrootsProof too-many-files']);
  });

  it('lets at most three experts be avoided, with a reason', () => {
    expect(codesWith({ home: { avoidExperts: '王某、李某、赵某：均系同一课题组成员' } })).toEqual([]);
    expect(codesWith({ home: { avoidExperts: '王某、李某、赵某、钱某：同一课题组' } })).toEqual([
      '! home.avoidExperts too-many-names',
    ]);
    expect(codesWith({ home: { avoidExperts: '王某' } })).toEqual(['? home.avoidExperts no-reason']);
  });

  it('says how to mend what is missing', () => {
    expect(
      issuesWith({ home: { grassroots: null }, without: ['grassrootsProof'] }).map(({ message }) => message),
    ).toEqual(['请选择“是否基层一线/艰苦边远地区”。']);
    expect(issuesWith({ without: ['grassrootsProof'] }).map(({ message }) => message)).toEqual([
      '请上传“基层工作、艰苦边远地区证明”（在基层一线或艰苦边远地区工作时需要）。',
    ]);
  });
});
