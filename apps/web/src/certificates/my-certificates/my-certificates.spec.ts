import { describe, expect, it } from '@jest/globals';
import { civilDate } from '#kernel';
import { checkTemplate } from '#ui/testing';
import { myCertificatesExamples, ownExample } from './my-certificates.examples.js';
import { myCertificatesPage } from './my-certificates.view.js';

describe('The list of one’s own certificates', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('my-certificates', myCertificatesExamples)).toEqual([]);
  });

  it('puts what counts on cards, and what counted into the table', () => {
    const { cards, past } = myCertificatesExamples['some']!;
    expect(cards.map(({ status }) => status.word)).toEqual(['Valid', 'In grace']);
    expect(past!.rows.map(({ cells }) => cells[0]!.status!.word)).toEqual(['Replaced', 'Revoked']);
  });

  it('shows how much of the validity is used, from the first day to the last', () => {
    const meters = ['2026-03-15', '2027-03-15', '2028-03-14', '2030-01-01'].map(
      (day) => myCertificatesPage([ownExample], civilDate(day), 'en').view.cards[0]!.meter,
    );
    expect(meters).toEqual(['0', '50', '100', '100']);
  });

  it('says when the next date comes', () => {
    const [valid, grace] = myCertificatesExamples['some']!.cards;
    expect(valid!.left).toBe('Renewal opens 15 December 2027');
    expect(grace!.left).toBe('Grace ends with 28 November 2026');
  });
});
