import { videoFingerprints } from '../content/video-fingerprints';
import { plainAddress } from './address';
import type { PageHints } from './place';

const CHANNEL_ID = 'UCYO_jab_esuFRV4b17AJtAw';
const HANDLE = /^@?3blue1brown$/i;

/** `embed/videoseries` and `embed/live_stream` have 11 characters too, but are no videos. */
const VIDEO =
  /^(?:(?:m\.youtube|youtube(?:-nocookie)?)\.com\/(?:live\/|embed\/(?!videos|live_)|watch\?)|youtu\.be\/)([\w-]{11})$/;

/** The YouTube video id in an address that `plainAddress` made; null when it shows no video. */
export const videoIdIn = (plain: string): string | null => VIDEO.exec(plain)?.[1] ?? null;

/**
 * The YouTube video that an address plays: 11 characters; null for anything else and for Shorts.
 * Where `spotOf` says null and this does not, the channel is worth waiting for.
 */
export const videoIdOf = (address: string): string | null => videoIdIn(plainAddress(address));

/** Whether a video id has the fingerprint of a known video. */
export const isKnownVideo = (videoId: string): boolean =>
  RegExp(`^(..)*${videoId.slice(1, 3)}`).test(
    videoFingerprints.split(' ')[videoId.charCodeAt(0) - 45] ?? '',
  );

/** Whether the page says that 3Blue1Brown uploaded its video; whoever contradicts himself does not. */
export const isChannelOf = ({ channelId, handle }: PageHints = {}): boolean =>
  (channelId ?? handle) !== undefined &&
  (channelId ?? CHANNEL_ID) === CHANNEL_ID &&
  HANDLE.test(handle ?? '3blue1brown');
