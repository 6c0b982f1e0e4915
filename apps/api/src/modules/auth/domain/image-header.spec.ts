import { describe, expect, it } from '@jest/globals';
import { Transformer } from '@napi-rs/image';
import fc from 'fast-check';
import { imageHeaderOf } from './image-header.js';

const [width, height] = [40, 30];
const picture = () => Transformer.fromRgbaPixels(Buffer.alloc(width * height * 4, 200), width, height);

const PICTURES = {
  png: () => picture().pngSync(),
  jpeg: () => picture().jpegSync(),
  webp: () => picture().webpSync(),
  'webp without loss': () => picture().webpLosslessSync(),
};
const FORMATS = Object.entries(PICTURES);

describe('the header of a picture', () => {
  it.each(FORMATS)('of a %s tells format and size', (name, make) => {
    expect(imageHeaderOf(make())).toEqual({ format: name.split(' ')[0], width, height });
  });

  it.each(FORMATS)('of a %s that was cut short is none', (_, make) => {
    const whole = make();
    expect(imageHeaderOf(whole.subarray(0, whole.length - 20))).toBeUndefined();
  });

  it.each([
    ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['bmp', picture().bmpSync()],
    ['tiff', picture().tiffSync()],
    ['ico', picture().icoSync()],
    ['nothing', Buffer.alloc(0)],
  ])('of %s is none', (_, bytes) => {
    expect(imageHeaderOf(bytes)).toBeUndefined();
  });

  it('is asked of anything without harm', () => {
    const starts = FORMATS.map(([, make]) => make().subarray(0, 24));
    const bytes = fc.tuple(fc.constantFrom(Buffer.alloc(0), ...starts), fc.uint8Array({ maxLength: 60 }));
    fc.assert(
      fc.property(bytes, ([start, rest]) => {
        expect(() => imageHeaderOf(Buffer.concat([start, rest]))).not.toThrow();
      }),
    );
  });
});
