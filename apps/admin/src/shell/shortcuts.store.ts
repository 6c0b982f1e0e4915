import { defineStore } from 'pinia';
import { ref, watch } from 'vue';

const KEY = 'anu.admin.letters';

/**
 * Whether single characters do something on a page (WCAG 2.1.4: they can be switched off, for those who speak to their
 * device). Kept on this device.
 */
export const useShortcuts = defineStore('shortcuts', () => {
  const letters = ref(localStorage.getItem(KEY) !== 'off');
  watch(letters, (on) => localStorage.setItem(KEY, on ? 'on' : 'off'));
  return { letters };
});
