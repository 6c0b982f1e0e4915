import common from '@zxcvbn-ts/language-common';

/** What the portal and the console refuse: the commonest of those that are long enough (ASVS 5, 6.2.4). */
const REFUSED = 3_000;
export const MIN_PASSWORD_LENGTH = 8;

/** Common here, and not in lists that were made elsewhere. */
const INDONESIAN = `
  akucintakamu akusayangkamu alhamdulillah anakbangsa anjing123 arema1987 assalamualaikum astaghfirullah bandung123
  bangsat123 bapakibu bidadari bismillah bismillah1 bismillah123 bismillah12345 bobotoh33 bolabola bundaku123 cantik123
  cintaabadi cintaallah cintaku1 cintaku123 cintakamu cintamati cintasejati doraemon123 ganteng123 garuda123 gakadaapa
  gataulah ibukartini indonesia indonesia1 indonesia123 indonesia17 indonesia45 indonesiaku indonesiaraya insyaallah
  jakarta1 jakarta123 jancok123 katakunci katasandi katasandi1 katasandi123 kucing123 kupukupu lahilaha lupapassword
  lupasandi lupalagi makassar123 manchesterunited masukaja masyaallah medan123 merdeka123 merdeka1945 merdeka45
  mutiara123 nusantara pancasila passwordku percayaallah persebaya1927 persib1933 persibbandung persija1928 persijajakarta
  qwerty12345 rahasia1 rahasia12 rahasia123 rahasiaku rahasiakita rindukamu sandiku123 sandisandi sayangibu sayangku
  sayangku123 sayangkamu sayangmama sayang12 sayang123 sayang1234 selamatpagi semangat123 semarang123 sendiri123
  subhanallah surabaya123 surabaya1 terimakasih terserah tuhanyesus yesuskristus yogyakarta`
  .trim()
  .split(/\s+/);

const refused = new Set([
  ...common.dictionary.passwords.filter(({ length }) => length >= MIN_PASSWORD_LENGTH).slice(0, REFUSED),
  ...INDONESIAN,
]);

/** Whether a password is among those that are tried first; capitals make no difference. */
export function isCommonPassword(password: string): boolean {
  return refused.has(password.toLowerCase());
}
