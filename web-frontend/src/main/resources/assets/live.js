// Keeps a part of a page up to date: an element with data-live names an address of server-sent events. Each event holds
// finished elements, which take the place of those with the same id; of those with data-live-text only the text is taken,
// so that a screen reader hears it. Nothing on the page depends on it.
(() => {
  const place = document.querySelector('[data-live]');
  if (!place || !window.EventSource) return;
  const pausing = document.querySelector('[data-live-pause]'); // hidden where there are no scripts
  const pause = pausing?.querySelector('button');
  let source;

  const put = (html) => {
    const parts = document.createElement('template');
    parts.innerHTML = html;
    for (const part of [...parts.content.children]) {
      const old = document.getElementById(part.id);
      if (!old || old.isEqualNode(part)) continue;
      if ('liveText' in part.dataset) { old.textContent = part.textContent; continue; }
      const focused = old.contains(document.activeElement) ? document.activeElement.id : '';
      old.replaceWith(part);
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    }
  };
  const follow = () => {
    source = new EventSource(place.dataset.live);
    source.addEventListener('message', (event) => put(event.data));
    source.addEventListener('end', () => { source.close(); if (pausing) pausing.hidden = true; });
  };
  if (pause) {
    pausing.hidden = false;
    pause.addEventListener('click', () => {
      const paused = pause.getAttribute('aria-pressed') === 'true';
      pause.setAttribute('aria-pressed', String(!paused));
      if (paused) follow(); else source.close();
    });
  }
  follow();
  window.addEventListener('pagehide', () => source.close());
})();
