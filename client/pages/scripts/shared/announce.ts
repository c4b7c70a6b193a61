/** Says a sentence politely in the one live region of the page, which is there from the start. */
export function announce(sentence: string): void {
  const region = document.getElementById('announcements')
  if (region) region.textContent = sentence
}
