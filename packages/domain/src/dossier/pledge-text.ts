/**
 * The text of 诚信承诺 (人社部令第40号 第15条、第39条). Fixed: a new wording is a new version, and a pledge of an older one
 * has to be made again.
 */
export type PledgeText = { readonly version: string; readonly text: string; readonly sha256: string };

const pledgeTexts: readonly PledgeText[] = [
  {
    version: '1',
    text: '本人承诺：所填报的全部信息及提交的材料真实、准确、完整、有效，无弄虚作假、剽窃他人成果等情形；无在处分影响期内等不得申报的情形。如有不实，自愿接受取消评审资格、撤销职称、记入职称评审诚信档案库等处理，并承担相应责任。',
    sha256: '2aec158c4b0b6eb5c192c46c9808047aa95214a4c35e0ab6cac68268ac52a058',
  },
];

export const currentPledgeText: PledgeText = latest(pledgeTexts);

/** The text that was agreed to, for showing and printing an older pledge. */
export function pledgeTextOf(version: string): PledgeText | undefined {
  return pledgeTexts.find((text) => text.version === version);
}

function latest(texts: readonly PledgeText[]): PledgeText {
  const last = texts.at(-1);
  if (last === undefined) throw new Error('no pledge text');
  return last;
}
