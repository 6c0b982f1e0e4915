// @ts-check
import { jest } from '@jest/globals';

/**
 * Milliseconds after which a test counts as hanging: Jest's own five are too few for a busy machine on which whole
 * processes start, and Jest ignores the setting for one project of many.
 */
jest.setTimeout(60_000);
