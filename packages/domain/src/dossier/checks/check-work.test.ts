import { describe, expect, it } from 'vitest';
import { codesWith, issuesWith } from '../../../test/golden-with.ts';
import { goldenRowIds } from '../golden/release-1.ts';

const { station, company } = goldenRowIds;
const other = '01930000-0000-7000-8000-0000000000cc';

const first = (values: Record<string, string | number | boolean | null>) =>
  codesWith({ rows: { work: { [station]: values } } });
const last = (values: Record<string, string | number | boolean | null>) =>
  codesWith({ rows: { work: { [company]: values } } });

const sideJob = {
  start: '2018-01',
  end: '2019-12',
  unit: '德阳市农业科学研究所',
  job: '课题协作',
  post: '特聘研究人员',
  countsAs: '1',
  partTime: true,
};

describe('工作经历', () => {
  it('needs at least one row', () => {
    expect(codesWith({ without: [station, company] })).toEqual(['! work. too-few-rows']);
  });

  it('wants an end, or 至今', () => {
    expect(first({ end: null })).toEqual(['! work.end required']);
    expect(first({ end: '2012-06' })).toContain('! work.end end-before-start');
    expect(last({ ongoing: null })).toEqual(['! work.end required', '! work.ongoing nothing-ongoing']);
  });

  it('lets main posts overlap by a month, not more', () => {
    expect(first({ end: '2016-04' })).toEqual([]);
    expect(first({ end: '2016-05' })).toEqual(['! work.start overlap']);
  });

  it('lets part-time posts overlap, and asks for their proof', () => {
    expect(codesWith({ rows: { work: { [other]: sideJob } } })).toEqual(['? work.workProof file-missing']);
    expect(codesWith({ rows: { work: { [other]: { ...sideJob, partTime: false } } } })).toEqual([
      '! work.start overlap',
    ]);
  });

  it('asks about a gap of more than three months, told by 空档说明', () => {
    expect(first({ end: '2015-12' })).toEqual([]);
    expect(first({ end: '2015-11' })).toEqual(['? work.gapNote gap']);
    const told = issuesWith({
      rows: { work: { [station]: { end: '2015-09' }, [company]: { gapNote: '备考研究生' } } },
    });
    expect(told.map(({ code, explained }) => [code, explained])).toEqual([['gap', true]]);
  });

  it('sees no gap behind a longer post that covers it', () => {
    const within = { ...sideJob, partTime: false, start: '2012-08', end: '2012-09', countsAs: '2' };
    expect(codesWith({ rows: { work: { [other]: within } } })).toEqual([]);
  });

  it('wants exactly one main post to go on, at the own unit', () => {
    expect(last({ ongoing: null, end: '2026-08' })).toEqual(['! work.ongoing nothing-ongoing']);
    expect(first({ ongoing: true, end: null })).toContain('! work.ongoing ongoing-twice');
    expect(last({ unit: '白马关种业' })).toEqual(['? work.unit not-employer']);
  });

  it('lets nobody work below 15, and asks below 16', () => {
    const born = (birth: string) => codesWith({ applicant: { birth } }).filter((code) => code.includes('work.'));
    expect(born('1996-07-01')).toEqual([]);
    expect(born('1996-08-01')).toEqual(['? work.start young']);
    expect(born('1997-08-01')).toEqual(['! work.start too-young']);
  });

  it('wants proof of service at the grassroots', () => {
    expect(codesWith({ without: ['serveProof'] })).toEqual(['! work.serveProof file-missing']);
    expect(codesWith({ without: ['serveProof'], rows: { work: { [station]: { grassroots: '0' } } } })).toEqual([]);
  });
});
