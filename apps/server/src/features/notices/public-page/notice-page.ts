import {
  codeName,
  findRoute,
  routeClassName,
  routeClassOf,
  stepName,
  stepNames,
  titleLevelLabels,
  unitClassFacts,
  type RouteClass,
} from '@zhicheng/domain';
import { papersToHaveReady } from '../papers.ts';
import type { NoticeRow } from '../queries/select-notices.ts';
import { publicPage } from './frame.ts';
import { escaped, htmlOf } from './html.ts';

/** What only the public page shows besides what an applicant sees. */
export interface PublicFacts {
  readonly regionNames: readonly string[];
  readonly extensions: readonly {
    readonly divisionName: string;
    readonly windowTo: string;
    readonly mendLatest: string;
  }[];
  readonly ranks: readonly string[];
  readonly applyTypes: readonly string[];
  readonly closed: boolean;
  /** The address of this page as a QR code, SVG. */
  readonly code: string;
}

const needs = { always: '必须', conditional: '按情况', optional: '可选' } as const;

/** A published notice whole: who may apply, papers to have ready, dates, the route of each kind of unit, files, contact. */
export function publicNoticePage(row: NoticeRow, facts: PublicFacts): string {
  const { title, is_open, contact, body } = row;
  const state = facts.closed ? '已关闭' : is_open ? '正在申报' : '不在申报时间内';
  return publicPage(
    title,
    `<p><span class="state${is_open ? '' : ' closed'}">${state}</span></p>
<h1>${escaped(title)}</h1>
${datesOf(row, facts)}
${audienceOf(row, facts)}
<section><h2>通知正文</h2>${htmlOf(body)}</section>
${filesOf(row)}
${papersOf()}
${routesOf(row)}
<section><h2>联系方式</h2><p>${escaped(contact)}</p></section>
<section class="share"><div>${facts.code}</div><p>手机扫码查看本通知，或复制本页网址转发。<span class="sub">本页无需登录，不含个人信息。</span></p></section>`,
  );
}

function facts(entries: readonly (readonly [string, string])[]): string {
  return `<dl>${entries.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`;
}

function datesOf(row: NoticeRow, { extensions }: PublicFacts): string {
  const longer = extensions.map(({ divisionName, windowTo, mendLatest }) => {
    return ['延期', escaped(`${divisionName}：申报截止 ${windowTo} 24:00，补正最晚 ${mendLatest}`)] as const;
  });
  const deadlines = row.deadlines.map(({ step, due }) => `${stepNames[step]} ${due}`).join('；');
  return `<section><h2>时间</h2>${facts([
    ['申报时间', `${row.window_from} 至 ${row.window_to} 24:00`],
    ...longer,
    ['补正最晚日', row.mend_latest],
    ['资历计算截止日', row.cutoff],
    ...(deadlines === '' ? [] : [['报送截止', escaped(deadlines)] as const]),
  ])}</section>`;
}

function audienceOf(row: NoticeRow, { regionNames, ranks, applyTypes }: PublicFacts): string {
  const classes = row.unit_classes.map((unitClass) => unitClassFacts[unitClass].label);
  const types = applyTypes.map((code) => codeName('APPLY_TYPE', code) ?? code);
  const level = ranks.map((rank) => codeName('LEVEL', rank) ?? rank).join('、');
  return `<section><h2>谁可以申报</h2>${facts([
    ['级别', escaped(`${titleLevelLabels[row.title_level]}（${level}）`)],
    ['职称系列', escaped(row.series_names.join('、'))],
    ['评审方式', row.kind === 'review' ? escaped(row.committee_name ?? '评审') : '初定（考核认定），不设评审委员会'],
    ['单位分类', classes.length === Object.keys(unitClassFacts).length ? '各类单位' : escaped(classes.join('、'))],
    ['地区', regionNames.length === 0 ? '全省' : escaped(regionNames.join('、'))],
    ['申报类型', escaped(types.join('、'))],
    ['年度名额', row.takes_place ? '每人每年只能提交一份申报' : '不占年度名额'],
  ])}</section>`;
}

function filesOf({ id, files }: NoticeRow): string {
  if (files.length === 0) return '';
  const list = files.map(
    (file) =>
      `<li><a href="/public/notices/${id}/files/${file.id}">${escaped(file.name)}</a><span>${sizeInWords(file.size)}</span></li>`,
  );
  return `<section><h2>附件</h2><ul class="plain">${list.join('')}</ul></section>`;
}

function sizeInWords(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

function papersOf(): string {
  const papers = papersToHaveReady();
  const list = papers.map(
    ({ name, folderName, need, when }) =>
      `<li><span>${escaped(name)}<small>${escaped(folderName)}${when === null ? '' : ` · ${escaped(when)}`}</small></span><span class="${need === 'always' ? 'need' : ''}">${needs[need]}</span></li>`,
  );
  return `<section><h2>需要准备的材料（${papers.length} 件）</h2><ul class="plain">${list.join('')}</ul></section>`;
}

/** Kinds of unit whose people pass the same steps, together. */
function routesOf({ kind, title_level: titleLevel, unit_classes: classes }: NoticeRow): string {
  const byRoute = new Map<string, RouteClass[]>();
  for (const routeClass of new Set(classes.map(routeClassOf))) {
    const route = findRoute({ kind, titleLevel, unitClass: routeClass, cityCode: null });
    if (!route.ok) continue;
    const steps = route.value.steps.map((step) => stepName(step, titleLevel, routeClass)).join(' → ');
    byRoute.set(steps, [...(byRoute.get(steps) ?? []), routeClass]);
  }
  const routes = [...byRoute].map(
    ([steps, same]) => `<div class="route"><b>${same.map(routeClassName).join('、')}</b>${escaped(steps)}</div>`,
  );
  return `<section><h2>审批流程</h2>${routes.join('')}</section>`;
}
