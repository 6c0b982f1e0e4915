import { spa } from '@teamanubot/ui/vite';

export default spa({ density: 'dense', base: '/admin/' });
