/** What 基本信息 says of schooling, taken from the rows of 教育经历. */
import { monthInWords, isMonth } from '../calendar/month.ts';
import { codeName } from './code-lists/index.ts';
import { educationRank } from './code-lists/education.ts';
import { fullTime, noDegree } from './code-lists/study.ts';
import { isTrue, rowsOf, textOf, type DossierContents, type Row } from './content.ts';

/** The row that says it is the highest. */
export function highestEducation(contents: DossierContents): Row | undefined {
  return rowsOf(contents, 'education').find((row) => isTrue(row, 'isHighest'));
}

/** The full-time row of the highest rank; of two, the later one. */
export function highestFullTimeEducation(contents: DossierContents): Row | undefined {
  return rowsOf(contents, 'education')
    .filter((row) => row['studyForm'] === fullTime)
    .reduce<Row | undefined>((best, row) => (best === undefined || isHigher(row, best) ? row : best), undefined);
}

function isHigher(row: Row, other: Row): boolean {
  const difference = educationRank(textOf(row, 'edu')) - educationRank(textOf(other, 'edu'));
  return difference === 0 ? textOf(row, 'end') > textOf(other, 'end') : difference > 0;
}

/** `大学本科毕业，农学学士，四川农业大学园艺专业，2012年6月，学制4年`; what is not filled in is left out. */
export function educationInWords(row: Row): string {
  const end = textOf(row, 'end');
  const degree = textOf(row, 'degree');
  const field = degree === noDegree ? undefined : codeName('DEGREE_FIELD', row['degreeField']);
  const major = textOf(row, 'major');
  const years = textOf(row, 'years');
  return [
    codeName('EDU', row['edu']) ?? '',
    degree === noDegree ? '' : `${field ?? ''}${codeName('DEGREE', degree) ?? ''}`,
    `${textOf(row, 'school')}${major === '' ? '' : `${major}专业`}`,
    isMonth(end) ? monthInWords(end) : '',
    years === '' ? '' : `学制${years}年`,
  ]
    .filter((part) => part !== '')
    .join('，');
}
