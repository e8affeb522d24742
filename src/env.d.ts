declare namespace App {
  /** Lives as long as the rendering of one page. */
  interface Locals {
    /** How often a label of a scrolling block was given on this page (src/components/page/label.ts). */
    labels?: Map<string, number>;
    /** The blocks that were rendered so far, for the line of proof of the page (src/components/page/ProofLine.astro). */
    proved?: import('./lib/page/page-proof.ts').ProvedBlock[];
    /** Whether a session was rendered so far, and brought the styles of all (src/components/Session.astro). */
    hasSession?: boolean;
  }
}

declare module 'virtual:syntax.css';
