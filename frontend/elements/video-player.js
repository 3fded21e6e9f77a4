// <video-player>: shows captions in a band of their own below the picture, with a button for each language, and lets
// the lines of a transcript on the page (links with data-at) lead to their place. The browser's own controls stay.
class VideoPlayer extends HTMLElement {
  connectedCallback() {
    this.video = this.querySelector("video");
    this.band = this.querySelector("[data-caption]");
    const bar = this.querySelector("[data-captions]");
    if (!this.video || !this.band || !bar) return;
    bar.hidden = this.video.textTracks.length === 0;
    bar.addEventListener("click", (event) => this.choose(event.target.closest("[data-track]")));
    this.lead = (event) => this.seek(event);
    document.addEventListener("click", this.lead);
    this.video.addEventListener("timeupdate", () => this.follow());
    const chosen = bar.querySelector(`[data-track="${document.documentElement.lang}"]`) ?? bar.querySelector("[data-track]");
    if (this.remembered() !== "off") this.choose(bar.querySelector(`[data-track="${this.remembered()}"]`) ?? chosen);
  }

  disconnectedCallback() {
    if (this.lead) document.removeEventListener("click", this.lead);
  }

  remembered() {
    try {
      return localStorage.getItem("waymark-captions");
    } catch {
      return null;
    }
  }

  // Shows the captions of a language, or none when the pressed button is pressed again.
  choose(button) {
    if (!button) return;
    const on = button.getAttribute("aria-pressed") !== "true";
    this.querySelectorAll("[data-track]").forEach((other) => other.setAttribute("aria-pressed", String(on && other === button)));
    for (const track of this.video.textTracks) {
      track.mode = on && track.language === button.dataset.track ? "hidden" : "disabled";
      track.oncuechange = () => this.caption(track);
    }
    this.band.hidden = !on;
    this.band.lang = button.dataset.track;
    this.band.textContent = "";
    try {
      localStorage.setItem("waymark-captions", on ? button.dataset.track : "off");
    } catch {
      // The choice holds for this page.
    }
  }

  caption(track) {
    this.band.textContent = Array.from(track.activeCues ?? [], (cue) => cue.text.replace(/<[^>]*>/g, "")).join(" ");
  }

  seek(event) {
    const line = event.target.closest?.("a[data-at]");
    if (!line) return;
    event.preventDefault();
    this.video.currentTime = Number(line.dataset.at);
    this.video.play().catch(() => {});
  }

  follow() {
    const lines = Array.from(document.querySelectorAll(".transcript a[data-at]"));
    const here = lines.findLast((line) => Number(line.dataset.at) <= this.video.currentTime + 0.05);
    if (here === this.here) return;
    this.here?.closest("li").removeAttribute("aria-current");
    here?.closest("li").setAttribute("aria-current", "true");
    this.here = here;
  }
}
if (!customElements.get("video-player")) customElements.define("video-player", VideoPlayer);
