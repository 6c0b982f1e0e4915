import { inflateSync } from 'node:zlib';

/**
 * What a PDF with standard fonts says, line by line: the strings of its content streams, unpacked. Knows no more of
 * the format than our own papers need.
 */
export function pdfText(pdf: Buffer): string {
  if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('This is no PDF');
  return streamsOf(pdf).flatMap(shownTexts).join('\n');
}

function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = [];
  const file = pdf.toString('latin1');
  for (const { index, 0: head } of file.matchAll(/stream\r?\n/g)) {
    if (file.slice(index - 3, index) === 'end') continue;
    const from = index + head.length;
    const bytes = pdf.subarray(from, file.indexOf('endstream', from));
    streams.push(unpacked(bytes).toString('latin1'));
  }
  return streams;
}

function unpacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x78 ? inflateSync(bytes) : bytes;
}

/** `[<48616c> 20 <6f>] TJ` shows "Halo": the numbers between are kerning. */
function shownTexts(content: string): string[] {
  return [...content.matchAll(/\[([^\]]*)\]\s*TJ/g)].map(([, parts = '']) =>
    [...parts.matchAll(/<([0-9a-f]*)>/gi)]
      .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
      .join(''),
  );
}
