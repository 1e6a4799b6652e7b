/**
 * Lines of settings, messages and references, where marks hold a value or a title: `name: "We build"`, `"name": "We build"`,
 * "ValueError: 'abc'", "Haddad, O. (2019). “Who owns the river?”"
 */
export const isMachineLine = (line: string): boolean =>
  SETTING.test(line) || ERROR.test(line) || REFERENCE.test(line)

const SETTING = /^\s*(?:-\s)?(?:[a-z][\w.-]{0,40}|"[^"\n]{1,40}")\s?[:=]\s?"[^"\n]*"[,;]?\s*$/
const ERROR = /^\s*(?:[a-z][\w.]*\.)?[A-Z]\w*(?:Error|Exception|Warning):\s/
const REFERENCE =
  /^\s*(?:\[?\d{1,3}[\].]?\s+)?\p{Lu}[\p{L}\p{M}'’-]+, \p{Lu}\.[^\n]{0,200}?\((?:19|20)\d\d[a-z]?\)[.,:]?\s/u
