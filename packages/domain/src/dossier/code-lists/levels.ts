/** 申报级别: the five levels of a title, highest first. */
import type { TitleLevel } from '../../routes/step.ts';
import type { CodeList } from './code-list.ts';

export const levelCodes = ['full', 'deputy', 'middle', 'assistant', 'technician'] as const;

export type LevelCode = (typeof levelCodes)[number];

const levelFacts = {
  full: { name: '正高级', titleLevel: 'senior' },
  deputy: { name: '副高级', titleLevel: 'senior' },
  middle: { name: '中级', titleLevel: 'middle' },
  assistant: { name: '助理级', titleLevel: 'junior' },
  technician: { name: '员级', titleLevel: 'junior' },
} as const satisfies Record<LevelCode, { name: string; titleLevel: TitleLevel }>;

export const levels: CodeList = {
  title: '申报级别',
  source: '职称层级：高级（正高级、副高级）、中级、初级（助理级、员级）',
  entries: levelCodes.map((code) => ({
    code,
    name: levelFacts[code].name,
    attributes: { titleLevel: levelFacts[code].titleLevel },
  })),
};

export function levelName(level: LevelCode): string {
  return levelFacts[level].name;
}

export function titleLevelOf(level: LevelCode): TitleLevel {
  return levelFacts[level].titleLevel;
}

export function levelsOf(titleLevel: TitleLevel): readonly LevelCode[] {
  return levelCodes.filter((level) => levelFacts[level].titleLevel === titleLevel);
}

/** How many levels the first stands above the second; 1 is the next step of 逐级申报. */
export function levelsAbove(level: LevelCode, other: LevelCode): number {
  return levelCodes.indexOf(other) - levelCodes.indexOf(level);
}

export function isLevelCode(code: unknown): code is LevelCode {
  return (levelCodes as readonly unknown[]).includes(code);
}
