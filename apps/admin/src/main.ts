import { createApp } from 'vue';
import App from './shell/App.vue';
import './shell/app.css';
import { installShell } from './shell/install.js';

const app = createApp(App);
void installShell(app).then(() => app.mount('#app'));
