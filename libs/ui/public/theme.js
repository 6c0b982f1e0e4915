// Runs before the first frame, so that nobody who chose the dark theme sees a white flash. Kept in step by `followTheme`.
(function () {
  var chosen = localStorage.getItem('anu.theme');
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
  document.documentElement.lang = localStorage.getItem('anu.locale') || 'id';
})();
