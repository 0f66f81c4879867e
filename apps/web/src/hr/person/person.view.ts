import type { RawParameters } from '#compliance';
import { type Lang, words, type Words } from '#i18n';
import type { FieldProblem } from '#kernel';
import {
  type Breadcrumbs,
  description,
  type DescriptionList,
  type ErrorSummary,
  type InputField,
  notice,
  type Notice,
  type Page,
} from '#ui';
import { asOfFields, asOfNotice, printAsOf } from '../as-of.js';
import { personHref } from '../people/people-addresses.js';
import { shownProblems } from '../problems.js';
import { termOf } from '../register-terms.js';
import { lifeLine, type LifeLine } from './life-line.view.js';
import type { PersonRecord } from './person-record.js';
import { factLines, historyLines, type RecordLine } from './records.view.js';
import { standingCards, type StandingCard } from './standing-cards.view.js';

export interface PersonView {
  readonly summary: ErrorSummary | null;
  readonly name: string;
  readonly nativeName: string | null;
  readonly crumbs: Breadcrumbs;
  readonly asOf: Notice | null;
  readonly action: string;
  readonly clocks: readonly InputField[];
  readonly areClocksOpen: boolean;
  readonly record: PersonRecordView | null;
}

export interface PersonRecordView {
  readonly logged: Notice;
  readonly who: string;
  readonly facts: DescriptionList;
  readonly life: LifeLine | null;
  readonly held: readonly StandingCard[];
  /** Programmes of which no award ever began. */
  readonly others: readonly StandingCard[];
  readonly factLines: readonly RecordLine[];
  readonly historyLines: readonly RecordLine[];
}

/** The whole record of a person; `raw` is what the address holds of the two clocks. */
export function personPage(record: PersonRecord, raw: RawParameters, lang: Lang): Page<PersonView> {
  const spoken = words(lang);
  const { person, asOf, moment, zone } = record;
  const action = personHref(person.staffNumber, '');
  const view: PersonView = {
    summary: null,
    name: person.displayName,
    nativeName: person.nativeName,
    crumbs: crumbs(person.displayName, printAsOf(asOf), spoken),
    asOf: asOfNotice(asOf, { today: moment.today, zone }, spoken, action),
    action,
    clocks: asOfFields(raw, new Map(), spoken),
    areClocksOpen: asOf.on !== null || asOf.knownAt !== null,
    record: recordView(record, spoken),
  };
  return { template: 'person', title: person.displayName, view, cache: 'no-store' };
}

/** The two dates with what is wrong with them; nothing of the person. */
export function personProblemPage(
  problems: readonly FieldProblem[],
  staffNumber: string,
  raw: RawParameters,
  lang: Lang,
): Page<PersonView> {
  const spoken = words(lang);
  const { summary, byField } = shownProblems(problems, new Set(['on', 'known-at']), spoken);
  const name = spoken.t('person.title');
  const view: PersonView = {
    ...{ summary, name, nativeName: null, crumbs: crumbs(staffNumber, '', spoken), asOf: null },
    action: personHref(staffNumber, ''),
    clocks: asOfFields(raw, byField, spoken),
    ...{ areClocksOpen: true, record: null },
  };
  return {
    template: 'person',
    title: spoken.t('as-of.error', { title: name }),
    view,
    status: 422,
    cache: 'no-store',
  };
}

function recordView(record: PersonRecord, words: Words): PersonRecordView {
  const { t } = words;
  const cards = standingCards(record, words);
  return {
    logged: notice('info', t('person.logged')),
    who: t('person.who', { day: words.date(record.person.standpoint.on) }),
    facts: whoFacts(record, words),
    life: lifeLine(record, words),
    held: cards.filter(({ items }) => items.length > 0),
    others: cards.filter(({ items }) => items.length === 0),
    factLines: factLines(record, words),
    historyLines: historyLines(record, words),
  };
}

function whoFacts({ person, registered, cities }: PersonRecord, words: Words): DescriptionList {
  const { t } = words;
  const item = (key: string, text: string | null) =>
    text === null ? [] : [description(t(`person.${key}`), text)];
  const since = registered.employment?.from ?? null;
  const place =
    person.post === null ? t('person.headquarters') : (person.city ?? cities.get(person.post) ?? person.post);
  const work = [
    person.position && termOf('position', person.position, words),
    person.function && termOf('function', person.function, words),
  ];
  return {
    items: [
      description(t('person.staff-number'), person.staffNumber, { mono: true }),
      ...item('native-name', person.nativeName),
      ...item('employment', person.isEmployed ? since && words.date(since) : t('person.not-employed')),
      ...item('cadre', person.cadre && termOf('cadre', person.cadre, words)),
      ...item('grade', person.grade),
      ...item('function', work.filter((part) => part).join(' · ') || null),
      ...item('unit', person.unit),
      ...item(
        'place',
        person.postingFrom === null
          ? place
          : t('person.since', { place, day: words.date(person.postingFrom) }),
      ),
    ],
  };
}

function crumbs(here: string, asOf: string, words: Words): Breadcrumbs {
  return {
    items: [{ label: words.t('person.people'), href: `/hr/people${asOf === '' ? '' : `?${asOf}`}` }],
    here,
  };
}
