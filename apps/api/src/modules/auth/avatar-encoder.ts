import { Injectable } from '@nestjs/common';
import { fieldError } from '../../platform/errors/app-error.js';
import { imageHeaderOf } from './domain/image-header.js';

const SIDE = 256;
const QUALITY = 85;
const MOST_PIXELS = 20_000_000;
/** The library's `ResizeFit.Cover`, whose enum is declared but not there when it runs. */
const COVER = 0;

/** Makes an avatar of whatever picture is sent: nothing of the file itself is kept. */
@Injectable()
export class AvatarEncoder {
  /**
   * A square WebP, upright, without metadata; decoded in the thread pool. Throws `validation_failed` at `avatar` for
   * what is no whole PNG, JPEG or WebP, and for more than 20 megapixels.
   */
  async encode(bytes: Buffer): Promise<Buffer> {
    const header = imageHeaderOf(bytes);
    const pixels = header ? header.width * header.height : 0;
    if (pixels === 0 || pixels > MOST_PIXELS) throw fieldError('avatar', 'image');
    // Not read before it is needed: the library is larger than all others together.
    const { Transformer } = await import('@napi-rs/image');
    try {
      const square = new Transformer(bytes).rotate().resize({ width: SIDE, height: SIDE, fit: COVER });
      return await square.webp(QUALITY);
    } catch {
      throw fieldError('avatar', 'image');
    }
  }
}
