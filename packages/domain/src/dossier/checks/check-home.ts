/** Rules of 首页: what the notice opens, who may apply, and one level at a time. */
import { governmentNature } from '../code-lists/employment.ts';
import { entryOf, nameIn, type CatalogueChanges } from '../catalogue.ts';
import { codeName } from '../code-lists/index.ts';
import { isLevelCode, levelName, levelsAbove, type LevelCode } from '../code-lists/levels.ts';
import { textOf, valuesOf } from '../content.ts';
import type { CheckFacts, FolderCheck } from '../declaration.ts';
import { error, warning, type Issue } from '../issue.ts';

const at = (field: string) => ({ folder: 'home', field }) as const;

/** The notice decides which series, levels and ways are open. */
const opened: FolderCheck = ({ contents, context }) => {
  const home = valuesOf(contents, 'home');
  const [series, level, applyType] = [textOf(home, 'series'), textOf(home, 'level'), textOf(home, 'applyType')];
  const { notice } = context;
  const issues: Issue[] = [];
  if (series !== '' && !notice.series.includes(series)) {
    issues.push(
      error(
        at('series'),
        'series-not-open',
        `本通知不受理“${nameIn('SERIES', series, context.catalogue) ?? series}”系列，请改选，或换一个通知申报。`,
      ),
    );
  }
  if (isLevelCode(level) && !notice.levels.includes(level)) {
    issues.push(error(at('level'), 'level-not-open', `本通知不受理${levelName(level)}，请改选，或换一个通知申报。`));
  }
  if (applyType !== '' && !notice.applyTypes.includes(applyType)) {
    issues.push(
      error(
        at('applyType'),
        'apply-type-not-open',
        `本通知不受理“${codeName('APPLY_TYPE', applyType) ?? applyType}”，请改选申报类型。`,
      ),
    );
  }
  return issues;
};

/** 人社部令第40号 第13条: serving professionals only; no civil servants, nobody who has retired. */
const serving: FolderCheck = ({ contents }) => {
  const home = valuesOf(contents, 'home');
  const issues: Issue[] = [];
  if (home['fullTimeEmployed'] === false) {
    issues.push(
      error(at('fullTimeEmployed'), 'not-serving', '职称评审面向本单位在职在岗的专业技术人员，离退休人员不得申报。'),
    );
  }
  if (home['employerNature'] === governmentNature) {
    issues.push(
      error(
        at('employerNature'),
        'civil-servant',
        '公务员（含参照公务员法管理的人员）不得申报职称；单位性质选错的请改正。',
      ),
    );
  }
  return issues;
};

const levelFree: readonly string[] = ['direct', 'recognize', 'reconfirm', 'highSkill', 'special'];

/** 人社部令第40号 第14条: 逐级申报; 转评 keeps the level. Where the present title was typed, its level is not known. */
const oneLevelAtATime: FolderCheck = (facts) => {
  const home = valuesOf(facts.contents, 'home');
  const { catalogue } = facts.context;
  const [level, applyType] = [home['level'], textOf(home, 'applyType')];
  if (!isLevelCode(level) || levelFree.includes(applyType)) return [];
  if (applyType === 'transfer') return sameLevel(level, textOf(home, 'transferFrom'), catalogue);
  const current = levelOfTitle(textOf(valuesOf(facts.contents, 'basic'), 'currentTitle'), catalogue);
  if (current === undefined) return [];
  const above = levelsAbove(level, current);
  if (above <= 0) {
    return [
      error(
        at('level'),
        'level-not-above',
        `现有职称已是${levelName(current)}，不能再申报${levelName(level)}；转系列的，申报类型请选“转评”。`,
      ),
    ];
  }
  if (above === 1 || (applyType === 'exceptional' && home['exceptionalBasis'] === 'skipLevel')) return [];
  return [
    error(
      at('level'),
      'level-skipped',
      `现有职称为${levelName(current)}，应逐级申报；确属破格越级的，申报类型选“破格申报”、破格类别选“越级”。`,
    ),
  ];
};

function sameLevel(level: LevelCode, transferFrom: string, catalogue: CatalogueChanges | undefined): readonly Issue[] {
  const from = levelOfTitle(transferFrom, catalogue);
  return from === undefined || from === level
    ? []
    : [
        error(
          at('transferFrom'),
          'transfer-level',
          `转评只能在同级之间进行：原系列职称为${levelName(from)}，申报级别为${levelName(level)}。`,
        ),
      ];
}

function levelOfTitle(title: string, catalogue: CatalogueChanges | undefined): LevelCode | undefined {
  const level = entryOf('TITLE', title, catalogue)?.attributes?.['level'];
  return isLevelCode(level) ? level : undefined;
}

/** At most three names before the colon; the reason after it. */
const avoidedExperts: FolderCheck = ({ contents }) => {
  const text = textOf(valuesOf(contents, 'home'), 'avoidExperts');
  if (text === '') return [];
  const [names = '', ...reasons] = text.split(/[:：]/);
  const count = names.split(/[、，,；;\s]+/).filter((name) => name !== '').length;
  const issues: Issue[] = [];
  if (count > 3)
    issues.push(
      error(at('avoidExperts'), 'too-many-names', `申请回避的专家最多 3 人，现有 ${String(count)} 人，请删减。`),
    );
  if (reasons.join('').trim() === '') {
    issues.push(warning(at('avoidExperts'), 'no-reason', '申请回避请说明理由，如“王某：系本人研究生导师”。'));
  }
  return issues;
};

export const homeChecks: readonly ((facts: CheckFacts) => readonly Issue[])[] = [
  opened,
  serving,
  oneLevelAtATime,
  avoidedExperts,
];
