declare namespace App {
  /** Lives as long as the rendering of one page. */
  interface Locals {
    /** How often a label of a scrolling block was given on this page (components/page/label.ts). */
    labels?: Map<string, number>;
  }
}

declare module 'virtual:syntax.css';
