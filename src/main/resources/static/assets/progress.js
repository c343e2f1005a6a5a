// A page of work that takes its time: follows the work, then shows the finished page.

const box = document.querySelector('[data-progress]');

async function follow() {
  try {
    const answer = await fetch(box.dataset.progress || '/start/fremdrift', { cache: 'no-store' });
    const progress = await answer.json();
    if (!progress.running) {
      location.reload();
      return;
    }
    const bar = box.querySelector('progress');
    bar.max = progress.total;
    bar.value = progress.done;
    box.querySelector('[data-progress-count]').textContent = `${progress.done} af ${progress.total} trin`;
    box.querySelector('[data-progress-current]').textContent = progress.current;
  } catch {
    // The program is busy or restarts; the next try tells.
  }
  setTimeout(follow, 1000);
}

follow();
