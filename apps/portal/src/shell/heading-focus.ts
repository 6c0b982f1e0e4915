import { nextTick, onMounted, onScopeDispose, type Ref } from 'vue';

/**
 * The heading takes the focus, so that a screen reader says where one is and the next Tab starts there; unless the
 * page has put it into a field of its own, as the one for the code does.
 */
export async function focusHeading(): Promise<void> {
  await nextTick();
  if (document.activeElement?.closest('main form')) return;
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/**
 * What has the focus may go: a skeleton's heading when the content comes, the button of a notice that is over. The
 * heading takes it then, instead of nobody.
 */
export function useKeptFocus(main: Readonly<Ref<HTMLElement | null>>): void {
  let last: EventTarget | null = null;
  const remember = (event: FocusEvent) => {
    last = event.target;
  };
  const watcher = new MutationObserver(() => {
    if (!(last instanceof Element) || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    void focusHeading();
  });

  onMounted(() => {
    if (!main.value) return;
    main.value.addEventListener('focusin', remember);
    watcher.observe(main.value, { childList: true, subtree: true });
  });
  onScopeDispose(() => watcher.disconnect());
}
