import { describe, expect, it } from 'vitest';
import { codesWith } from '../../../test/golden-with.ts';

describe('诚信承诺', () => {
  it('wants the present text agreed to', () => {
    expect(codesWith({ pledge: { readText: null } })).toEqual(['! pledge.readText required']);
    expect(codesWith({ pledge: { readText: '0' } })).toEqual(['! pledge.readText pledge-outdated']);
  });

  it('wants the own name, spaces and · apart, or a drawn signature', () => {
    expect(codesWith({ pledge: { signature: '王芳' } })).toEqual(['! pledge.signature signature-not-own']);
    expect(codesWith({ pledge: { signature: '李 敏' } })).toEqual([]);
    expect(codesWith({ applicant: { name: '买买提·依明' }, pledge: { signature: '买买提依明' } })).toEqual([]);
    expect(codesWith({ pledge: { signature: null } })).toEqual(['! pledge.signature required']);
    const drawn = { slot: 'signatureImage', rowId: null, fileId: 's', name: '签名.png' };
    expect(codesWith({ pledge: { signature: null }, files: [drawn] })).toEqual([]);
  });

  it('only asks about an odd day', () => {
    expect(codesWith({ pledge: { signDate: '2026-08-31' } })).toEqual(['? pledge.signDate signed-before-draft']);
    expect(codesWith({ pledge: { signDate: '2026-09-16' } })).toEqual(['? pledge.signDate future']);
    expect(codesWith({ pledge: { signDate: '2026-09-15' } })).toEqual([]);
    expect(codesWith({ pledge: { signDate: null } })).toEqual(['! pledge.signDate required']);
  });

  it('wants the signed scan where the notice does', () => {
    expect(codesWith({ notice: { asksPledgeScan: true } })).toEqual(['! pledge.pledgeScan file-missing']);
  });
});
