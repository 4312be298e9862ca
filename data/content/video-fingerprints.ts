/**
 * The fingerprints of the videos that `lessons.ts` lists on the 3Blue1Brown channel, and of Bourke's.
 * A fingerprint is the first three characters of the video id. The groups, parted by spaces, stand for
 * the first character, from `-` (45) to `z` (122) in the order of ASCII; a group is the second and
 * third characters of its ids, sorted. The page script carries these instead of the lessons.
 */
export const videoFingerprints =
  '9ORdj8qg    SM SU d6s7 NlPD Pc a1dT  51GPid -JvK        gbmg HdLkaM fWldz4 ls K3mK ' +
  '3QE-_0nJ NclY EfZG AEHZQqaSlgp3q1xN  8PTzasuX PZqbyG -M64BnHXzR aL 85km 2LFD CXJYe6vu ' +
  'QW 0_9J gKoI _8 YQvC Uv 8jFDkY G1dOtk A4_ixY     BrUo  XRir 3N7FBCOXcPrU DoEvy8yW ' +
  '-o4E_q 50MllQu6 NkRe B9xA FMZu tRv- 0wBssY 7RYBfFjB 6DG4dxtLy4 2MH0vm  jj Qa_diJpWq9 b4 ' +
  '6sB8HLfG D0ULpU Ie Qh 0Y688V TJjZ  BwuV LzeJjMwA';
