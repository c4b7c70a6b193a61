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
  if (!reply?.ok) return tellFailure(form)
  const { id } = (await reply.json()) as { id: string } // declared by the endpoint
  location.assign(`/submitted/analyses/${id}?locale=${document.documentElement.lang}`)
}

async function remove(button: HTMLButtonElement): Promise<void> {
  const reply = await ask(`/api/v1/saved-analyses/${button.dataset['delete'] ?? ''}`, { method: 'DELETE' })
  if (reply?.ok) button.closest('li')?.remove()
}

/** No network is a failure like any other here: nothing is lost, the form stays as it is. */
async function ask(address: string, options: RequestInit): Promise<Response | undefined> {
  return fetch(address, options).catch(() => undefined)
}

function tellFailure(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-failed]')
  if (status) status.textContent = status.dataset['failed'] ?? ''
}
