// Downloads that are put together on demand: says that it goes on, how much has come, and what went wrong. Without this
// script they are plain links.

for (const link of document.querySelectorAll('a[data-download]')) {
  link.addEventListener('click', async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return; // in a window of its own, as asked for
    }
    event.preventDefault();
    if (link.getAttribute('aria-busy') === 'true') {
      return;
    }
    const status = statusOf(link);
    link.setAttribute('aria-busy', 'true');
    status.textContent = link.dataset.download;
    try {
      save(await fetched(link.href, status));
      status.textContent = 'Hentet.';
    } catch {
      status.textContent = 'Det lykkedes ikke. Prøv igen, eller genindlæs siden.';
    } finally {
      link.removeAttribute('aria-busy');
    }
  });
}

function statusOf(link) {
  if (!link.nextElementSibling?.matches('.busy')) {
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    status.className = 'busy';
    link.after(status);
  }
  return link.nextElementSibling;
}

async function fetched(address, status) {
  const answer = await fetch(address);
  if (!answer.ok || answer.redirected) {
    throw new Error(`${answer.status}`);
  }
  const parts = [];
  let size = 0;
  for (let reader = answer.body.getReader(), part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    status.textContent = `Henter … ${(size / 1_000_000).toLocaleString('da-DK', { maximumFractionDigits: 1 })} MB`;
  }
  const name = nameIn(answer.headers.get('Content-Disposition') ?? '');
  return { blob: new Blob(parts, { type: answer.headers.get('Content-Type') }), name };
}

/** The name with Danish letters stands in filename*, where there is one. */
function nameIn(disposition) {
  const danish = disposition.match(/filename\*=UTF-8''([^;]+)/)?.[1];
  return danish ? decodeURIComponent(danish) : disposition.match(/filename="?([^";]+)"?/)?.[1];
}

function save({ blob, name }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name ?? '';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
