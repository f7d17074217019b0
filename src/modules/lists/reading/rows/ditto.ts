/** Marks for *the same as above*: sda, s.d.a, idem, ditto, quotation marks, -do-. Expects mended text. */
export const isDitto = (text: string): boolean =>
  text.length <= 14 &&
  /^(?:s\.? ?d\.? ?a\.?|id(?:em|\.)|ditto|-? ?do ?-|["”“〃]+|''+|,,|sama(?: dengan)?(?: di)? atas|sda ?-)$/i.test(text)
