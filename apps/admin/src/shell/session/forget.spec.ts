import { describe, expect, it } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/vue-query';
import { shallowRef } from 'vue';
import { forgetOthers } from './forget.js';

type Who = { id: number; role: 'owner' | 'viewer' };
const SARI: Who = { id: 1, role: 'owner' };
const DEWI: Who = { id: 2, role: 'viewer' };
const ROWS = ['users', 'list'];
const LEFT = ['akuns', 'list'];

/** Sari has seen two lists; what is asked now is answered with `answer`. */
async function seenBySari() {
  const user = shallowRef<Who>();
  const queries = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity, staleTime: Infinity } } });
  forgetOthers(() => user.value, queries);
  user.value = SARI;
  queries.setQueryData(ROWS, "Sari's rows");
  queries.setQueryData(LEFT, "Sari's customers");
  return { user, queries };
}

const lapse = (user: { value: Who | undefined }) => (user.value = undefined);

describe('what the API answered', () => {
  it('is not seen by the next administrator after a session lapsed', async () => {
    const { user, queries } = await seenBySari();
    lapse(user);
    user.value = DEWI;
    expect([queries.getQueryData(ROWS), queries.getQueryData(LEFT)]).toEqual([undefined, undefined]);
  });

  it('is there for the same administrator who comes back', async () => {
    const { user, queries } = await seenBySari();
    lapse(user);
    user.value = { ...SARI };
    expect(queries.getQueryData(ROWS)).toBe("Sari's rows");
  });

  it('is not there for the same administrator in another role', async () => {
    const { user, queries } = await seenBySari();
    lapse(user);
    user.value = { ...SARI, role: 'viewer' };
    expect(queries.getQueryData(ROWS)).toBeUndefined();
  });

  it('goes from an open page at once, which asks anew', async () => {
    const { user, queries } = await seenBySari();
    const page = new QueryObserver(queries, { queryKey: ROWS, queryFn: () => "Dewi's rows" });
    const shown: unknown[] = [];
    const stop = page.subscribe(({ data }) => shown.push(data));
    const asked = new Promise((resolve) =>
      page.subscribe(({ data }) => data === "Dewi's rows" && resolve(0)),
    );
    expect(page.getCurrentResult().data).toBe("Sari's rows");
    user.value = DEWI;
    expect([queries.getQueryData(ROWS), queries.getQueryData(LEFT)]).toEqual([undefined, undefined]);
    await asked;
    stop();
    expect(shown).not.toContain("Sari's rows");
    queries.clear();
  });

  it('is not brought by an answer that was still on its way', async () => {
    const { user, queries } = await seenBySari();
    let answer: (rows: string) => void = () => undefined;
    const late = queries
      .fetchQuery({ queryKey: ['late'], queryFn: () => new Promise<string>((resolve) => (answer = resolve)) })
      .catch(() => undefined);
    user.value = DEWI;
    answer("Sari's late rows");
    await late;
    expect(queries.getQueryData(['late'])).toBeUndefined();
  });
});
