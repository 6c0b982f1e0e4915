import { watch, type Ref } from 'vue';

const PREFIX = 'anu.draft.';
const OWNER = 'anu.drafts-of';

type Field = string | number | boolean;

/**
 * Keeps what is typed into a form in this tab, so that a login in between, or a reload, brings it back. Never for
 * passwords. `name` tells forms apart, those of one page for two things too.
 */
export function useDraft(name: string, fields: Record<string, Ref<Field>>) {
  const key = PREFIX + name;
  const kept = read(key);
  for (const [field, value] of Object.entries(fields)) {
    const was = kept[field];
    if (typeof was === typeof value.value) value.value = was as Field;
  }
  const stop = watch(Object.values(fields), () => {
    const values = Object.entries(fields).map(([field, { value }]) => [field, value]);
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(values)));
  });

  /** What has been sent is no draft any more. */
  function forget(): void {
    stop();
    sessionStorage.removeItem(key);
  }

  return { forget };
}

/** What a session left when it ended waits for the same person; whoever else logs in here finds nothing of it. */
export function keepDraftsFor(akunId: number): void {
  const before = sessionStorage.getItem(OWNER);
  if (before !== null && before !== String(akunId)) dropDrafts();
  sessionStorage.setItem(OWNER, String(akunId));
}

export function dropDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

function read(key: string): Record<string, unknown> {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? '{}') ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
