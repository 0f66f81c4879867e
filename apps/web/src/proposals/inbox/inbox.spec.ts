import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { inboxExamples } from './inbox.examples.js';

describe('The inbox of proposals', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('inbox', inboxExamples)).toEqual([]);
  });

  it('says in one line what is asked, who asks, and that it waits', () => {
    const [row] = inboxExamples['waiting']!.table.rows;
    expect(row).toMatchObject({ title: 'Publish question dd110-q-101', href: '/proposals/7' });
    expect(row!.cells.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Ayu Lestari', 'Waiting for a decision']),
    );
  });
});
