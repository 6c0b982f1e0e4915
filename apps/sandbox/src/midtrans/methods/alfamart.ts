import { convenienceStore } from './convenience-store.js';

export const alfamart = convenienceStore({ store: 'alfamart', name: 'Alfamart', reversible: false });
