/**
 * What somebody wrote of a picture for those who do not see it. Empty for what nobody wrote, a program's guess or the name
 * of a file, and for one word, which says nothing: "Logo", "Cover".
 */
export const toPictureText = (written: string | undefined): string => {
  const text = (written ?? '').replace(/\s+/g, ' ').trim()
  return !text.includes(' ') || FILE.test(text) || GUESS.test(text) || NUMBERED.test(text) ? '' : text
}

// "C:\Users\Ana\My pictures\dog.jpg", "harbour at night.png".
const FILE =
  /\.(?:avif|bmp|emf|gif|ico|jpe?g|pdf|png|svg|tiff?|webp|wmf)$|^(?:[a-z]:|file:|https?:)?[\\/]{1,3}/i

// Word writes so.
const GUESS = /\b(?:automatically generated|AI-generated content may be incorrect)\b/i

// "Picture 3".
const NUMBERED = /^\p{L}+ \d+$/u
