import { useEventListener } from '@vueuse/core';
import type { Ref } from 'vue';
import { useShortcuts } from '../../shell/shortcuts.store.js';
import { deedOf, neighbour, type Deed, type KeyPlace } from './list-keys.js';

const OVERLAYS =
  '[role="dialog"][data-state="open"], [role="menu"], [role="listbox"], [data-reka-popper-content-wrapper]';

interface Target {
  /** The element around the rows. */
  rows: Readonly<Ref<HTMLElement | null>>;
  isPanelOpen: () => boolean;
  closePanel: () => void;
  focusSearch: () => void;
}

/** j and k (on rows also the arrows) go through the rows, Enter opens (a row is a link), x selects, / searches, Esc closes the panel; characters only while they are not switched off. */
export function useListKeys({ rows, isPanelOpen, closePanel, focusSearch }: Target): void {
  const shortcuts = useShortcuts();
  const links = () => [...(rows.value?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  const rowOf = (element: Element | null) => element?.closest('tr') ?? undefined;

  function step(by: 1 | -1): void {
    const all = links();
    const here = rowOf(document.activeElement) ?? rowOf(rows.value?.querySelector('[aria-current]') ?? null);
    const current = all.findIndex((link) => rowOf(link) === here);
    const next = all[neighbour(current < 0 ? undefined : current, by, all.length) ?? -1];
    next?.focus();
    // With an open panel, going through the list is reading one after the other.
    if (isPanelOpen()) next?.click();
  }

  const deeds: Record<Deed, () => void> = {
    next: () => step(1),
    previous: () => step(-1),
    search: focusSearch,
    select: () => rowOf(document.activeElement)?.querySelector<HTMLElement>('[role="checkbox"]')?.click(),
    close: () => isPanelOpen() && closePanel(),
  };

  useEventListener(document, 'keydown', (event) => {
    if (event.defaultPrevented) return;
    const deed = deedOf(event.key, {
      place: placeOf(event.target, rows.value),
      modified: event.ctrlKey || event.altKey || event.metaKey,
      letters: shortcuts.letters,
    });
    if (!deed) return;
    event.preventDefault();
    deeds[deed]();
  });
}

function placeOf(target: EventTarget | null, rows: HTMLElement | null): KeyPlace {
  if (document.querySelector(OVERLAYS)) return 'overlay';
  if (!(target instanceof Element)) return 'page';
  if (target.closest('input, textarea, select, [contenteditable="true"]')) return 'field';
  return rows?.contains(target) && target.closest('tbody tr') ? 'row' : 'page';
}
