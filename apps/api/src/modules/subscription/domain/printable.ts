/** Beyond Latin-1, what the standard fonts of PDF can show (Windows code page 1252). */
const ALSO = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/**
 * The text in letters that every PDF reader has: accents are kept where there is such a letter and dropped where
 * there is none; what remains, such as an emoji, becomes `?`.
 */
export function printable(text: string): string {
  return [...text.normalize('NFC').replace(/\s+/g, ' ').trim()].map(letter).join('');
}

function letter(character: string): string {
  if (isKnown(character)) return character;
  const bare = character.normalize('NFKD').replace(/\p{Mark}/gu, '');
  return bare !== '' && [...bare].every(isKnown) ? bare : '?';
}

function isKnown(character: string): boolean {
  return /^[\u0020-\u007e\u00a0-\u00ff]$/.test(character) || ALSO.includes(character);
}
