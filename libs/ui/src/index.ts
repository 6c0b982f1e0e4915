export { installUi } from './install.js';
