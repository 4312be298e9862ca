/**
 * The look of the offer. Lengths are px and nothing is inherited, so that the page around it cannot
 * change it; system colours follow light and dark; nothing moves, so there is no motion to reduce.
 */
export const offerStyle = `
section{all:initial;position:fixed;inset:auto 12px 12px auto;color-scheme:light dark;box-sizing:border-box;width:340px;max-width:95vw;max-height:95vh;overflow:auto;padding:16px;border:1px solid #8888;border-radius:12px;background:Canvas;color:CanvasText;box-shadow:0 8px 24px #0004;font:14px/20px system-ui,sans-serif}
p{margin:0 24px 8px 0;overflow:hidden;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow-wrap:anywhere}
[role]{font-weight:600;min-height:20px}
label,summary{color:light-dark(#57534e,#a8a29e)}
select,button{box-sizing:border-box;font:inherit;color:CanvasText;min-height:32px;margin:4px 6px 4px 0;padding:4px 12px;border:1px solid #8888;border-radius:8px;background:Canvas}
select{width:100%;margin-right:0}
button,summary{cursor:pointer}
button:hover{border-color:CanvasText}
.log{background:light-dark(#0f766e,#5eead4);color:Canvas}
.close{position:absolute;top:8px;right:8px;border:0}
summary{width:max-content}
:focus-visible{outline:2px solid light-dark(#0f766e,#5eead4);outline-offset:2px}
.done>:not(:first-child){display:none}
.done p::before{content:'● '/'';color:light-dark(#0f766e,#5eead4)}
`;
