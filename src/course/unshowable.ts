/** What neither XML 1.0 (2.2, Char) nor a screen can show: control characters, halves of pairs. */
export const UNSHOWABLE = /(?![\t\n\r\u0080-\u009F])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;
