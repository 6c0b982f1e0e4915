import type { PipeTransform } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';

/** An id from a path; what cannot be one is not found. */
export class ResourceIdPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^[1-9]\d{0,15}$/.test(text)) throw new AppError('not_found');
    return Number(text);
  }
}
