import type { Opinion } from '../application/state.ts';

export type Votes = {
  readonly due: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
};

export type Conclusion = 'passed' | 'not-passed';

type VoteFields = Readonly<Record<keyof Votes, string>>;

/** The fields of the committee's opinion that hold its votes. */
export const committeeVoteFields = {
  due: 'due',
  present: 'present',
  yes: 'yes',
  no: 'no',
  abstain: 'abstain',
} as const satisfies VoteFields;

/** The fields of the employer's opinion that hold its 民主表决. */
export const employerVoteFields = {
  due: 'voteDue',
  present: 'votePresent',
  yes: 'voteYes',
  no: 'voteNo',
  abstain: 'voteAbstain',
} as const satisfies VoteFields;

/** The votes of an opinion that was checked. */
export function votesOf(opinion: Opinion, fields: VoteFields = committeeVoteFields): Votes {
  const count = (name: keyof Votes): number => Number(opinion[fields[name]]);
  return {
    due: count('due'),
    present: count('present'),
    yes: count('yes'),
    no: count('no'),
    abstain: count('abstain'),
  };
}

export function conclusionOf(opinion: Opinion): Conclusion {
  return opinion['conclusion'] === 'passed' ? 'passed' : 'not-passed';
}

export function addUp({ due, present, yes, no, abstain }: Votes): boolean {
  return yes + no + abstain === present && present <= due;
}

/** Quorum and majority of a committee, as shares in whole numbers (人社部令第40号 第十九、二十条). */
export const committeeRule = {
  quorum: { part: 2, of: 3 },
  majority: { part: 2, of: 3 },
} as const;

/** Which rule a vote breaks: 同意 + 反对 + 弃权 = 到会 ≤ 应到, the quorum, and 通过 exactly with the majority of those present. */
export function brokenVoteRule(votes: Votes, conclusion: Conclusion): 'sum' | 'quorum' | 'majority' | null {
  const { quorum, majority } = committeeRule;
  if (!addUp(votes)) return 'sum';
  if (votes.present === 0 || quorum.of * votes.present < quorum.part * votes.due) return 'quorum';
  const passed = majority.of * votes.yes >= majority.part * votes.present;
  return passed === (conclusion === 'passed') ? null : 'majority';
}
