import { SetMetadata } from '@nestjs/common';
import type { Audience } from './principal.js';

export const PUBLIC = 'access:public';
export const AUDIENCE = 'access:audience';

/** Open to everyone. Without it a route needs an access token. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Whose token a route wants; `portal` when it says nothing. */
export const ForAudience = (audience: Audience) => SetMetadata(AUDIENCE, audience);
