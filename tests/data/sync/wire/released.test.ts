import { describe, expect, it } from 'vitest';
import { decodeCard } from '../../../../data/sync/wire/card-body';
import { openShard } from '../../../../data/sync/wire/envelope';
import { decodeRegisters } from '../../../../data/sync/wire/registers-body';
import { decodeSessions } from '../../../../data/sync/wire/sessions-body';
import { decodeTotals } from '../../../../data/sync/wire/totals-body';
import { card, DESK, registers, sessions, totals } from './released';

/** Shards as the first release wrote them; they lie in learners' mailboxes. */
const RELEASED = {
  sessions: [
    ' !X1,}dKIfDRCp0A79Wpn( !NR#?4V;kpBOGO%>91{^x--oVepkc0>>eb-G[. .RrZVt.?Ek,{Lo,> P',
    '1Pa/RV% b-h!Yco1{EE~pZ55mjyxv%i7r;pKVO3is=!G$[Jw_H=x0.F{6~^{ey`sas+.SQ**v4lU1o*q',
    "z1yumv>G H[??Z!ZQI2[(c{'GiPGEY>fXLA(/ wg)ya_,?nPt WbML!>3_(rn ]?XE?MJN]JFL8Qxw{d",
    "y('e(,hXk4;I8n77|$z^|$`4:e^Uj/*BjRTW.Ck'ra{R;,=VML{{|$`4;Xb`0~'C+~Gt%q>>_#*'QXlj",
  ].join(''),
  totals: [
    '#lX1,}dKIfDRCp0A79Wp`0  NRS/ydWm8VN&%#4`nOIVt@^Eh!okV58B980hEYieY^h&iCF[%]?IzssT',
    '76)fLIL&5JC(tEyUI,Efw]78y6J*TZ;KD3-3)Ef&h k[OX,* R -D)(e.C',
  ].join(''),
  registers: [
    "&WX1,}dKIfDRCp0A79Wp*b !NR#G;VbxgL^0ULQI$Fh.lWeSH#bDVV]a]s06HK'CXE|!:?=9{]445$0h",
    ':Twq^@orV58B980hEYieAtj3[9C+Pr05Zn#j(6;-NN?.WjXWtP6;Q~k|HGwXAHly{e!,xb ben;JDw$[',
    "9R764AaJ7&t;y!O]%2PGHLVu'aW8f%EV1iXk%279{PBH!",
  ].join(''),
  card: [')CX1,}dKIfDRCp0A79Wp6Q    UqHG,:{sr1{gVKbeqTptFZ0/nbvj&Tp>igUI^u8P.]'].join(''),
} as const;

function bodyOf(kind: keyof typeof RELEASED): Uint8Array {
  const opened = openShard(RELEASED[kind]);
  if (opened.kind !== 'good') throw new Error(`the ${kind} are ${opened.kind}`);
  const { body, ...header } = opened.envelope;
  expect(header).toEqual({ kind, device: DESK, run: '0a1b2c', generation: 4_000_000_000 });
  return body;
}

describe('shards that the first release has published', () => {
  it('still give the study sessions', () => {
    expect(decodeSessions(bodyOf('sessions'))).toStrictEqual(sessions);
  });

  it('still give the months', () => {
    expect(decodeTotals(bodyOf('totals'))).toStrictEqual(totals);
  });

  it('still give what the learner decided', () => {
    expect(decodeRegisters(bodyOf('registers'))).toStrictEqual(registers);
  });

  it('still say who the device is', () => {
    expect(decodeCard(bodyOf('card'))).toStrictEqual(card);
  });
});
