import { describe, expect, it } from '@jest/globals';
import { LAST_PAGE } from './list-state.js';
import { nextStep, previousStep } from './list-steps.js';

const at = (page: number, cursor?: string) => ({ page, cursor });

describe('the next part', () => {
  it.each([
    ['there is none after the last', at(3), null, undefined],
    ['is the next page', at(3), 'abc', at(4)],
    ['is a page up to the last that is counted', at(LAST_PAGE - 1), 'abc', at(LAST_PAGE)],
    ['is behind the cursor after that', at(LAST_PAGE), 'abc', at(LAST_PAGE + 1, 'abc')],
    ['and on', at(LAST_PAGE + 1, 'abc'), 'def', at(LAST_PAGE + 2, 'def')],
  ])('%s', (_, here, cursor, expected) => {
    expect(nextStep(here, cursor)).toEqual(expected);
  });
});

describe('the part before', () => {
  const met = new Map([[LAST_PAGE + 1, 'abc']]);

  it.each([
    ['there is none before the first', at(1), undefined],
    ['is the page before', at(2), at(1)],
    ['is the last page that is counted', at(LAST_PAGE + 1, 'abc'), at(LAST_PAGE)],
    ['is behind the cursor that was met', at(LAST_PAGE + 2, 'def'), at(LAST_PAGE + 1, 'abc')],
    ['is the last page that is counted when no cursor was met', at(LAST_PAGE + 9, 'xyz'), at(LAST_PAGE)],
  ])('%s', (_, here, expected) => {
    expect(previousStep(here, met)).toEqual(expected);
  });
});
