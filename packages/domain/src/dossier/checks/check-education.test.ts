import { describe, expect, it } from 'vitest';
import { codesWith } from '../../../test/golden-with.ts';
import { goldenRowIds } from '../golden/release-1.ts';

const { school, degree } = goldenRowIds;

const bachelor = (values: Record<string, string | number | boolean | null>) =>
  codesWith({ rows: { education: { [school]: values } } });
const master = (values: Record<string, string | number | boolean | null>) =>
  codesWith({ rows: { education: { [degree]: values } } });

describe('教育经历', () => {
  it('needs at least one row', () => {
    expect(codesWith({ without: [school, degree] })).toEqual(['! education. too-few-rows']);
  });

  it('checks the order and the length of the time', () => {
    expect(bachelor({ end: '2008-08' })).toEqual(['! education.end end-before-start']);
    expect(bachelor({ start: '1995-03', end: '1999-06' })).toEqual(['! education.start too-young']);
    expect(bachelor({ end: '2010-08' })).toEqual(['! education.years duration']);
    expect(bachelor({ end: '2010-09' })).toEqual([]);
    expect(master({ start: '2008-09', end: '2018-06' })).toEqual(['? education.years duration']);
  });

  it('takes lengths in half years from 0.5 to 8', () => {
    expect(bachelor({ years: '4.3' })).toEqual(['! education.years step']);
    expect(bachelor({ years: '9' })).toContain('! education.years out-of-bounds');
    expect(bachelor({ years: '四年' })).toEqual(['! education.years form']);
    expect(bachelor({ years: '4.5' })).toEqual([]);
  });

  it('lets no two full-time studies be at once', () => {
    expect(master({ studyForm: '1', start: '2012-05' })).toContain('! education.start full-time-overlap');
    expect(master({ studyForm: '1', start: '2012-06', end: '2015-06' })).not.toContain(
      '! education.start full-time-overlap',
    );
  });

  it('asks about full-time study beside a main post', () => {
    expect(master({ studyForm: '1' })).toEqual(['? education.start study-beside-work']);
    expect(master({ studyForm: '8' })).toEqual([]);
  });

  it('knows which degree stands beside which 学历', () => {
    expect(bachelor({ degree: '3' })).toEqual(['! education.degree degree-misfit']);
    expect(bachelor({ edu: '31', degree: '4' })).toEqual(['! education.degree degree-misfit']);
    expect(master({ edu: '17' })).toEqual([]);
    expect(master({ edu: '00', isHighest: false, diplomaNo: null })).toEqual([
      '! education.isHighest isHighest-missing',
    ]);
    expect(master({ edu: '11', degree: '2' })).toEqual([]);
    expect(master({ edu: '00', degree: '0', degreeNo: null, isHighest: false })).toContain(
      '! education.degree degree-missing',
    );
  });

  it('asks for the numbers of higher education, and about their length', () => {
    expect(bachelor({ diplomaNo: null })).toEqual(['! education.diplomaNo required']);
    expect(bachelor({ degreeNo: null })).toEqual(['! education.degreeNo required']);
    expect(bachelor({ diplomaNo: '1234567890' })).toEqual(['? education.diplomaNo diploma-number']);
    expect(bachelor({ degreeNo: '1234567890' })).toEqual(['? education.degreeNo degree-number']);
    expect(master({ diplomaNo: '106261201205000321' })).toEqual(['! education.diplomaNo diploma-number-twice']);
  });

  it('wants the 留服 certificate for study abroad, and no Chinese numbers', () => {
    expect(master({ overseas: true, diplomaNo: null, degreeNo: null })).toEqual([
      '! education.overseasCert file-missing',
    ]);
  });

  it('wants the 学信网 filing only where the notice does', () => {
    expect(codesWith({ notice: { asksDiplomaFiling: true } })).toEqual([
      '! education.chsi file-missing',
      '! education.chsi file-missing',
    ]);
  });

  it('wants diploma and degree certificate, lower diplomas only as the basis', () => {
    expect(codesWith({ without: ['diploma', 'degreeCert'] })).toEqual([
      '! education.diploma file-missing',
      '! education.diploma file-missing',
      '! education.degreeCert file-missing',
      '! education.degreeCert file-missing',
    ]);
    const middleSchool = {
      start: '2005-09',
      end: '2008-06',
      school: '罗江中学',
      major: '普通高中',
      edu: '61',
      degree: '0',
      studyForm: '1',
      years: '3',
      overseas: false,
      isHighest: false,
    };
    const add = (usedForApply: boolean) =>
      codesWith({
        rows: {
          education: {
            [school]: { usedForApply: !usedForApply },
            '01930000-0000-7000-8000-0000000000bb': { ...middleSchool, usedForApply },
          },
        },
      });
    expect(add(false)).toEqual([]);
    expect(add(true)).toEqual(['! education.diploma file-missing']);
  });

  it('has exactly one highest, graduated and of the top rank', () => {
    expect(master({ isHighest: false })).toEqual(['! education.isHighest isHighest-missing']);
    expect(bachelor({ isHighest: true })).toEqual(['! education.isHighest isHighest-twice']);
    expect(master({ edu: '15', degree: '0', degreeNo: null })).toEqual(['! education.isHighest highest-not-graduated']);
    expect(
      codesWith({ rows: { education: { [school]: { isHighest: true }, [degree]: { isHighest: false } } } }),
    ).toEqual(['! education.isHighest highest-not-highest']);
  });

  it('has exactly one basis, before the cutoff', () => {
    expect(bachelor({ usedForApply: false })).toEqual(['! education.usedForApply usedForApply-missing']);
    expect(master({ usedForApply: true })).toEqual(['! education.usedForApply usedForApply-twice']);
    expect(codesWith({ notice: { cutoff: '2012-06-30' } })).toContain('! education.usedForApply after-cutoff');
  });

  it('asks where a later 学历 is lower', () => {
    expect(
      codesWith({ rows: { education: { [school]: { start: '2019-09', end: '2022-06', studyForm: '3' } } } }),
    ).toEqual(['? education.edu rank-falls']);
  });

  it('asks of a technical school which class it was', () => {
    const technical = { edu: '47', degree: '0', degreeNo: null, diplomaNo: null };
    expect(bachelor(technical)).toEqual(['! education.technicalClass required']);
    expect(bachelor({ ...technical, technicalClass: '2' })).toEqual([]);
  });

  it('refuses codes that are no longer, or never were, to be chosen', () => {
    expect(bachelor({ edu: '20', degree: '0' })).toContain('! education.edu unknown-code');
    expect(bachelor({ studyForm: '77' })).toEqual(['! education.studyForm unknown-code']);
  });
});
