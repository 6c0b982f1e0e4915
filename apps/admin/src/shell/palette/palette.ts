import { ref } from 'vue';

/** Whether the command palette is open; the key and the buttons of all pages switch it. */
export const paletteOpen = ref(false);

/** What is looked for. */
export const paletteTerm = ref('');
