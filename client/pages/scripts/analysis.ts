/** Keeping and removing analyses: the only things on these pages that change anything, hence behind a script. */

const form = document.querySelector<HTMLFormElement>('form[data-save]')
if (form) {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void save(form)
  })
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-delete]')) {
  button.hidden = false
  button.addEventListener('click', () => void remove(button))
}

/** Leads to the kept analysis; says so where it could not be kept. */
async function save(form: HTMLFormElement): Promise<void> {
  const { title, note, sharing } = Object.fromEntries(new FormData(form))
  const body = JSON.stringify({ title, note, sharing, address: form.dataset['save'] })
  const reply = await ask('/api/v1/saved-analyses', { method: 'POST', headers: { 'content-type': 'application/json' }, body }) // prettier-ignore
  if (!reply?.ok) return tellFailure(form.querySelector<HTMLElement>('[data-failed]'))
  const { id } = (await reply.json()) as { id: string } // declared by the endpoint
  location.assign(`/submitted/analyses/${id}?locale=${document.documentElement.lang}`)
}

async function remove(button: HTMLButtonElement): Promise<void> {
  const reply = await ask(`/api/v1/saved-analyses/${button.dataset['delete'] ?? ''}`, { method: 'DELETE' })
  // What is not there any more was removed before, in another window for instance.
  if (reply?.ok || reply?.status === 404) return button.closest('li')?.remove()
  tellFailure(button.closest('li')?.querySelector<HTMLElement>('[data-failed]'))
}

/** No network is a failure like any other here: nothing is lost, the form stays as it is. */
async function ask(address: string, options: RequestInit): Promise<Response | undefined> {
  return fetch(address, options).catch(() => undefined)
}

/** Emptied first, so that the same words are said again. */
function tellFailure(status: HTMLElement | null | undefined): void {
  if (!status) return
  status.textContent = ''
  requestAnimationFrame(() => (status.textContent = status.dataset['failed'] ?? ''))
}
