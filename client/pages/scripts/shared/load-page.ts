/**
 * Fetches a page of this site as a document that runs nothing. `XMLHttpRequest` rather than a parser fed with text:
 * the content security policy lets no text become markup.
 */
export function loadPage(address: string, signal: AbortSignal): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.addEventListener('load', () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML)
      else reject(new Error(`${address} answered ${request.status}`))
    })
    request.addEventListener('error', () => reject(new Error(`${address} could not be fetched`)))
    signal.addEventListener('abort', () => {
      request.abort()
      reject(new DOMException('a newer choice was made', 'AbortError'))
    })
    request.send()
  })
}
