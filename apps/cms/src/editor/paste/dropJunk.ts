import { styleOf } from './styleOf'

/** What is no text of a story, wherever it was copied. */
const NEVER_TEXT = [
  'head,style,script,noscript,template,meta,link,title,base',
  'iframe,object,embed,applet,audio,video,canvas,svg,math,map',
  'form,input,button,select,textarea,label,progress,meter,dialog',
  'nav,aside,menu,footer:not(blockquote footer)',
  'img,picture,source',
  '[hidden],[aria-hidden="true"],[role="navigation"],[role="banner"],[role="complementary"],[role="search"]',
  '[role="button"],[role="dialog"],[role="menu"]',
].join(',')

/** What was taken out of the text while somebody else's changes were recorded. */
const DELETED = 'del[cite],del[datetime],del[data-suggestion-id],.msoDel'

/** Remarks beside the text, and the marks in it that lead to them: Word, LibreOffice, Google Docs. */
const REMARKS = [
  '.MsoCommentReference,.MsoCommentText,a.msocomanchor,a.msocomoff,hr.msocomoff',
  'a[id^="cmnt"],a[href^="#cmnt"],[id^="_cmnt"],comment',
].join(',')

/** A picture with its words: without the picture they tell of nothing. */
const PICTURE_IN_FIGURE = 'img,picture,video,audio,iframe,svg,canvas,object,embed'

const isHidden = (style: ReadonlyMap<string, string>): boolean =>
  style.get('display') === 'none' ||
  style.get('visibility') === 'hidden' ||
  style.get('mso-hide') === 'all' ||
  style.get('mso-element')?.startsWith('comment') === true ||
  style.get('mso-special-character') === 'comment' ||
  // Word numbers nothing by it and draws it before every note.
  style.get('mso-special-character') === 'footnote-separator'

/** Google Docs sends a remark as a framed box at the end, once the marks in it are gone an empty one. */
const removeRemark = (mark: Element): void => {
  const box = mark.closest('div[style*="border"]')
  const holder = mark.closest('sup')
  if (box !== null && box.querySelector('a[id^="cmnt"]:not([id^="cmnt_ref"])') !== null) box.remove()
  else (holder ?? mark).remove()
}

/** Takes out of a pasted document, in place, what is not text. */
export const dropJunk = (document: Document): void => {
  for (const figure of document.querySelectorAll('figure'))
    if (figure.querySelector(PICTURE_IN_FIGURE) !== null) figure.remove()
  for (const remark of document.querySelectorAll(REMARKS)) removeRemark(remark)
  for (const junk of document.querySelectorAll(`${NEVER_TEXT},${DELETED}`))
    if (junk !== document.head) junk.remove()
  document.head.replaceChildren()
  for (const styled of document.querySelectorAll('[style]')) if (isHidden(styleOf(styled))) styled.remove()
}
