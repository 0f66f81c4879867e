import type { AwardView, PersonStanding, TraceEntry } from '#certification';
import type { Words } from '#i18n';
import type { CivilDate } from '#kernel';
import { description, type Description, type Link, type Status, statusOf } from '#ui';
import { programmeTitle } from '../programme-titles.js';
import type { PersonRecord } from './person-record.js';
import { type Sentence, traceSentence } from './trace-words.js';

/** For the partial `standing-card`: one programme with its dates and the reasons for each. */
export interface StandingCard {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly waived: Status | null;
  readonly items: readonly Description[];
  readonly certificates: readonly Link[];
  readonly why: readonly {
    readonly about: string;
    readonly value: string | null;
    readonly steps: readonly WhyStep[];
  }[];
}

interface WhyStep {
  readonly sentence: Sentence;
  /** *from the fact of 3 May 2024*; empty where no fact gave it. */
  readonly facts: readonly string[];
}

const ABOUT = ['standing', 'waived', 'validFrom', 'validThrough', 'opens', 'graceThrough'] as const;
const ABOUT_KEYS: Readonly<Record<TraceEntry['about'], string>> = {
  standing: 'why-standing',
  waived: 'why-waived',
  validFrom: 'valid-from',
  validThrough: 'valid-through',
  opens: 'opens',
  graceThrough: 'grace-through',
};

export function standingCards({ standings, numbers }: PersonRecord, words: Words): StandingCard[] {
  return standings.map((each) => {
    const { code, title } = programmeTitle(each.programme, words.lang);
    return {
      id: `programme-${code.toLowerCase()}`,
      title,
      status: statusOf(each.answer.standing, words),
      waived: each.answer.waived ? statusOf('waived', words) : null,
      items: datesOf(each, words),
      certificates: linksOf(each.awards, numbers),
      why: whyOf(each, words),
    };
  });
}

function datesOf({ answer }: PersonStanding, words: Words): Description[] {
  const { t } = words;
  if (answer.validFrom === null) return [];
  const day = (key: string, date: CivilDate | null) =>
    date === null ? [] : [description(t(`person.${key}`), words.date(date))];
  const version = answer.policyVersion;
  return [
    ...day('valid-from', answer.validFrom),
    description(
      t('person.valid-through'),
      answer.validThrough === null ? t('person.no-end') : words.date(answer.validThrough),
    ),
    ...day('opens', answer.opens),
    ...day('grace-through', answer.graceThrough),
    description(t('person.meets'), t(answer.meetsRequirement ? 'person.yes' : 'person.no')),
    ...(version === null
      ? []
      : [description(t('person.version'), t('person.version-number', { version: String(version) }))]),
  ];
}

function linksOf(awards: readonly AwardView[], numbers: PersonRecord['numbers']): Link[] {
  return awards.flatMap(({ id }) => {
    const number = numbers.get(id);
    return number === undefined ? [] : [{ label: number, href: `/certificates/${number}` }];
  });
}

function whyOf({ explanation, facts }: PersonStanding, words: Words): StandingCard['why'] {
  return ABOUT.flatMap((about) => {
    const entries = explanation.trace.filter((entry) => entry.about === about);
    const last = entries.at(-1);
    if (last === undefined) return [];
    const isDay = about !== 'standing' && about !== 'waived' && last.value !== null;
    const steps = entries.map((entry) => ({
      sentence: traceSentence(entry, words),
      facts: factsOf(entry, facts, words),
    }));
    return [
      {
        about: words.t(`person.${ABOUT_KEYS[about]}`),
        value: isDay ? words.date(last.value as CivilDate) : null,
        steps,
      },
    ];
  });
}

function factsOf(entry: TraceEntry, facts: PersonStanding['facts'], words: Words): string[] {
  return entry.facts.flatMap((id) => {
    const day = facts.find((fact) => fact.id === id)?.effective ?? null;
    return day === null ? [] : [words.t('person.from-fact', { day: words.shortDate(day) })];
  });
}
