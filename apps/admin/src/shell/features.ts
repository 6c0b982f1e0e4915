import { akuns } from '../features/akuns/akuns.routes.js';
import { login } from '../features/login/login.routes.js';
import { me } from '../features/me/me.routes.js';
import { overview } from '../features/overview/overview.routes.js';
import type { Feature } from './feature.js';

/** In the order of the rail. */
export const features: readonly Feature[] = [overview, akuns, me, login];
