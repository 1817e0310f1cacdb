/**
 * What nobody sees in a text and what comes along when text is pasted: marks of direction,
 * characters without width, soft hyphens.
 */
export const INVISIBLE =
  /\u00ad|\u061c|\ufeff|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|[\u2066-\u2069]/g;
