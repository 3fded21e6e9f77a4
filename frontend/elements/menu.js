// Menus are <details class="menu">: they open and close without scripts. With them, Escape and a press elsewhere close
// an open one, and none is open in a page that comes back from the cache.
const openMenus = () => document.querySelectorAll('details.menu[open]:not([data-place="inline"])');

document.addEventListener("click", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    menu.open = false;
  }
});
document.addEventListener("turbo:before-cache", () => {
  for (const menu of openMenus()) menu.open = false;
});
