/**
 * Runs in the head before anything is painted, so that a remembered theme does not flash and
 * controls that need JavaScript take their place at once. Inline: its hash is in the page's policy.
 */
export const themeScript =
  "(d=>{d.classList.add('js');try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.dataset.theme=t}catch{}})(document.documentElement)";
